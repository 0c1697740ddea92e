import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { Locator } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { v7 as uuidv7 } from 'uuid';
import '../../../app.css';
import type { ToldContest } from '#lib/core/assigned/wire.ts';
import { withoutKeys } from '#lib/core/assigned/learner-lesson.ts';
import type { OpenLesson } from '#lib/core/assigned/open-lesson.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import ContestList from './ContestList.svelte';

const lesson = aLesson();
let attempt: string;
let sent: { id: string; item: string }[];

beforeEach(() => {
	attempt = uuidv7();
	sent = [];
	vi.stubGlobal('fetch', (_: URL, { body }: { body: string }) => {
		const contest = JSON.parse(body) as (typeof sent)[number];
		sent.push(contest);
		const { id, item } = contest;
		return Promise.resolve(Response.json({ contests: [{ id, item, at: Date.UTC(2026, 10, 24) }] }));
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
});

function show(options: { of?: OpenLesson; contests?: ToldContest[]; alone?: boolean } = {}) {
	const { of = lesson, contests = [], alone = false } = options;
	const data = { attempt, address: `/api/attempts/${attempt}/events` };
	const side = alone ? undefined : { data, told: { contests, corrections: [] } };
	return render(ContestList, { attempt: { lesson: of, state: { tries: {} }, side } });
}

const list = () => page.getByText('I think a key of the warm-up or the exit is wrong');
const isOpen = () => list().element().closest('details')?.open;
const entry = (words: string) => page.getByRole('listitem').filter({ hasText: words });
const ask = (within: Locator) =>
	within.getByRole('button', { name: 'I think the key is wrong here' });

async function contest(words: string, send: string) {
	await list().click();
	await ask(entry(words)).click();
	await page.getByRole('radio', { name: 'The audit counted the same.' }).click();
	await page.getByRole('textbox', { name: 'Why?' }).fill('It says nothing of buses.');
	await page.getByRole('button', { name: send }).click();
}

describe('the questions of warm-up and exit on the result', () => {
	it('stand folded, in order, each with its answer and a button that tells them apart', async () => {
		await show();
		expect(isOpen()).toBe(false);
		await list().click();
		const words = page.getByRole('listitem').elements();
		expect(words.map((one) => one.querySelector('blockquote')?.textContent)).toEqual([
			'The bus is late once a day',
			'The pool is the best in the state',
			'The oak is 200 years old',
			'Everybody loves the library'
		]);
		await expect
			.poll(() => entry('The bus').element().textContent.replaceAll(/\s+/g, ' '))
			.toContain('A neighbor · Our town The answer: Shown');
		await expect
			.element(ask(entry('The bus')))
			.toHaveAccessibleDescription('The bus is late once a day');
	});

	it('are sent to the teacher, and the list stays open with the answer', async () => {
		await show();
		await contest('The bus', 'Send to your teacher');
		await expect
			.element(page.getByText('Your teacher has not answered yet.', { exact: false }))
			.toBeVisible();
		expect(sent).toMatchObject([
			{ item: 'warm-bus', span: { quote: 'The audit counted the same.' } }
		]);
		expect(isOpen()).toBe(true);
		await expect.element(ask(entry('The oak'))).toBeVisible();
		expect(ask(entry('The bus')).query()).toBeNull();
	});

	it('become a file for the editors in self-paced use, answered or not', async () => {
		const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
		await show({ alone: true });
		await contest('The bus', 'Save the file');
		await expect
			.element(page.getByText('said-or-shown-contest-small-warm-bus.json', { exact: false }))
			.toBeVisible();
		expect(click).toHaveBeenCalledOnce();
		click.mockRestore();
		expect(sent).toEqual([]);
	});

	it('show at once what the teacher answered', async () => {
		const ruledAt = Date.UTC(2026, 10, 25, 12);
		const one = { id: uuidv7(), item: 'exit-tree', at: 1, outcome: 'kept', ruledAt } as const;
		await show({ contests: [{ ...one, sentence: 'Rings were counted.' }] });
		expect(isOpen()).toBe(true);
		await expect.element(page.getByText('Rings were counted.', { exact: false })).toBeVisible();
	});

	it('stay folded where only another question was contested', async () => {
		await show({ contests: [{ id: uuidv7(), item: 'paid-verdict', at: 1 }] });
		await expect.element(list()).toBeVisible();
		expect(isOpen()).toBe(false);
	});

	it('are not there while their keys are not told', async () => {
		await show({ of: withoutKeys(lesson) });
		expect(list().query()).toBeNull();
		const items = withoutKeys(lesson).items.map(
			(item) => lesson.items.find(({ id }) => id === item.id && id === 'warm-pool') ?? item
		);
		await show({ of: { ...withoutKeys(lesson), items } });
		await list().click();
		expect(page.getByRole('listitem').elements()).toHaveLength(1);
	});

	it('are on no paper', async () => {
		await show();
		expect(list().element().closest('.screen-only')).not.toBeNull();
	});
});
