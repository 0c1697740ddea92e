import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Locator } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { lessonPath } from '#lib/core/attempt/going-on/path.ts';
import type { ReplayView } from '#lib/core/live/after/replay-view.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import { actWords } from './act-words.ts';
import ActList from './ActList.svelte';
import Moment from './Moment.svelte';

const lesson = aLesson();
const path = lessonPath(lesson);
const ITEM = 'safe-verdict';
const event = '00000000-0000-7000-8000-000000000001';

const wordsOf = (found: Locator) => found.element().textContent.replaceAll(/\s+/g, ' ');
const acts: [LiveAct, string][] = [
	[{ type: 'opened' }, 'The session began'],
	[{ type: 'stepped', from: 'cover', to: 'cover' }, 'To: Cover'],
	[
		{ type: 'stepped', from: 'warm-bus', to: 'warm-pool' },
		'From Warm-up · Question 1 of 2 to Warm-up · Question 2 of 2'
	],
	[{ type: 'paced', by: 'student' }, 'Students went on by themselves'],
	[{ type: 'paused' }, 'Paused'],
	[
		{ type: 'revealed', item: ITEM, what: 'record' },
		'Shown: the record for The article · Question 2 of 7'
	],
	[
		{ type: 'hid', item: ITEM, what: 'distribution' },
		'Hidden: how the class answered The article · Question 2 of 7'
	],
	[{ type: 'shown', event }, 'Shown: a reason'],
	[{ type: 'ended', home: true }, 'The session ended; it can be finished at home']
];

it.each(acts)('says what was done: %j', (act, words) => {
	expect(actWords(act, path)).toBe(words);
});

it('leads to every act, and marks the one that is shown', async () => {
	const taken = acts.map(([act], index) => ({ act, at: index * 60_000 }));
	const props = {
		acts: taken,
		act: 5,
		path,
		address: '/replay',
		timeWords: (at: number) => `${at}`
	};
	await render(ActList, props);
	const links = page.getByRole('link');
	expect(links.elements()).toHaveLength(acts.length);
	await expect.element(links.nth(2)).toHaveAttribute('href', '/replay?act=3');
	await expect.element(links.nth(4)).toHaveAttribute('aria-current', 'step');
});

const moment: ReplayView = {
	room: {
		...{ phase: 'open', pace: 'teacher', from: ITEM, to: ITEM, paused: false, locked: false },
		...{ home: true, revealed: {}, revotes: { [ITEM]: 1 }, struck: [], news: 0 }
	},
	counts: { seats: 9, joined: 8, finished: 1, answered: { [ITEM]: 7 } },
	heat: [
		{
			...{ statement: 'safe', item: ITEM, backed: false, responders: 7, disputed: true },
			misjudged: { count: 3, share: 3 / 7 }
		}
	],
	shifts: { [ITEM]: { stayedRight: 1, toRight: 4, toWrong: 0, stayedWrong: 2 } },
	asked: [
		{
			item: ITEM,
			tally: { shown: true, first: { voters: 7, options: { supported: 3, 'not-addressed': 4 } } },
			reasons: [{ text: 'It counted crashes.' }]
		}
	],
	seats: [{ id: 'a', name: 'amber-otter', votes: [{ item: ITEM, first: 'w', second: 'r' }] }]
};

it('shows the counts, the votes, the heat and the shift of the moment', async () => {
	await render(Moment, { moment, lesson, path, names: { a: 'Ana' } });
	expect(wordsOf(page.getByRole('definition').nth(3))).toMatch(/7 of 8/);
	const vote = page.getByRole('row').filter({ hasText: 'Not addressed' });
	expect(wordsOf(vote)).toMatch(/4 of 7 \(57%\)/);
	await expect.element(page.getByText('“It counted crashes.”')).toBeVisible();
	const shift = page
		.getByRole('region', { name: 'From the first vote to the second' })
		.getByRole('cell');
	expect(shift.elements().map((cell) => cell.textContent)).toEqual(['1', '4', '0', '2']);
	await expect.element(page.getByText('3 of 7 (43%)')).toBeVisible();
	await expect.element(page.getByText('The class is of two minds')).toBeVisible();
	await page.getByText('Students at this step').first().click();
	const row = page.getByRole('row').filter({ hasText: 'Ana' });
	expect(wordsOf(row.getByRole('cell'))).toMatch(/wrong → right/);
});

it('says what is not there', async () => {
	const idle = { ...moment, heat: [], shifts: {}, asked: [{ item: ITEM, reasons: [] }], seats: [] };
	await render(Moment, { moment: idle, lesson, path, names: {} });
	await expect.element(page.getByText('Nobody had voted on this question yet.')).toBeVisible();
	await expect.element(page.getByText('No statement had five answers yet.')).toBeVisible();
});
