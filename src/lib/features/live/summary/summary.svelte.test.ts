import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Locator } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { ClassSummary } from '#lib/core/live/after/class-summary.ts';
import { MISCONCEPTIONS } from '#lib/core/measures/class/items/class-misconceptions.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import { nextWords } from './next-words.ts';
import Summary from './Summary.svelte';

const lesson = aLesson();
const nothing: ClassSummary = {
	catches: { count: 0, of: 0 },
	falseAlarms: { count: 0, of: 0 },
	hits: { count: 0, of: 0 },
	...{ misconceptions: [], privately: [], again: [], next: [], lean: undefined, shifts: [] }
};
const wordsOf = (found: Locator) => found.element().textContent.replaceAll(/\s+/g, ' ');
const region = (name: string) => page.getByRole('region', { name });

it('says in words and numbers how the class judged, what showed, and what to do', async () => {
	const summary: ClassSummary = {
		catches: { count: 30, of: 40 },
		falseAlarms: { count: 10, of: 40 },
		hits: { count: 20, of: 60 },
		misconceptions: [
			{ misconception: 'quotes-prove', item: 'safe-verdict', seats: { count: 12, of: 25 } }
		],
		privately: [
			{ seat: 'a', name: 'amber-otter', why: { kind: 'sure-and-wrong', count: 4 } },
			{ seat: 'b', name: 'brisk-heron', why: { kind: 'few-answers', count: 2, of: 9 } }
		],
		again: [
			{
				item: 'half-verdict',
				wrong: { count: 9, of: 20 },
				...{ revoted: true, disputed: true }
			}
		],
		next: ['quotes-prove'],
		lean: 'doubt',
		shifts: [{ item: 'half-verdict', stayedRight: 8, toRight: 3, toWrong: 1, stayedWrong: 8 }]
	};
	await render(Summary, { summary, lesson, names: { a: 'Ana' } });
	const judged = region('How the class judged');
	expect(wordsOf(judged)).toMatch(/30 of 40 \(75%\)/);
	expect(wordsOf(judged)).toMatch(/10 of 40 \(25%\)/);
	expect(wordsOf(judged)).toMatch(/20 of 60 \(33%\)/);
	expect(wordsOf(judged)).toMatch(/leaned toward doubt/);
	const ideas = region('Three commonest wrong ideas');
	expect(wordsOf(ideas)).toMatch(/12 of 25 students/);
	expect(wordsOf(ideas)).toMatch(/New crossings have made the town safe/);
	const again = region('Take up again');
	expect(wordsOf(again)).toMatch(/9 of 20 wrong \(45%\)/);
	expect(wordsOf(again)).toMatch(/after the second vote; of two minds/);
	expect(wordsOf(again)).toMatch(/3 from wrong to right, 1 from right to wrong/);
	await expect.element(page.getByText(nextWords['quotes-prove']())).toBeVisible();
	const alone = page.getByRole('listitem');
	expect(wordsOf(alone.filter({ hasText: 'Ana' }))).toMatch(/sure and wrong 4/);
	expect(wordsOf(alone.filter({ hasText: 'brisk-heron' }))).toMatch(
		/answered 2; the middle of the class answered 9/
	);
});

it('says so where there is nothing to say', async () => {
	await render(Summary, { summary: nothing, lesson, names: {} });
	await expect.element(page.getByText('No wrong idea showed.')).toBeVisible();
	await expect.element(page.getByText('Nobody stands out.')).toBeVisible();
	expect(page.getByText('No answers yet.').elements()).toHaveLength(3);
});

it('has something to do next about every wrong idea, each its own', () => {
	const all = MISCONCEPTIONS.map((idea) => nextWords[idea]());
	expect(new Set(all).size).toBe(MISCONCEPTIONS.length);
	expect(all.every((words) => words.length > 40)).toBe(true);
});
