import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../app.css';
import { right, wrong } from '#lib/core/assigned/testing/received.ts';
import {
	actsOf,
	partsOf,
	revealed,
	revotedOn,
	seatOf,
	steppedTo
} from '#lib/core/live/testing/live-class.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import { changed, showControl } from './testing/show-control.ts';

const ITEM = 'paid-verdict';
const button = (name: string) => page.getByRole('button', { name, exact: true });
/** A class that answered the verdict: so many right, so many wrong. */
const classAt = (rights: number, wrongs: number, ...acts: [number, LiveAct][]) =>
	partsOf(
		actsOf([1400, steppedTo(ITEM)], ...acts),
		Array.from({ length: rights + wrongs }, (_, n) =>
			seatOf(n + 1, [1500 + n, n < rights ? right(ITEM) : wrong(ITEM)])
		)
	);

describe('the present question', () => {
	it('says how many have answered, and shows each thing by itself', async () => {
		const { acts } = await showControl(classAt(4, 3));
		await expect.element(page.getByText('7 of 7 answered').last()).toBeVisible();
		await button('Show the record').click();
		await button('Show how the class voted').click();
		await button('Show the answer').click();
		await button('Vote again').click();
		expect(acts).toEqual([
			revealed(ITEM, 'record'),
			revealed(ITEM, 'distribution'),
			revealed(ITEM, 'key'),
			revotedOn(ITEM)
		]);
		await expect
			.element(button('Show the answer'))
			.toHaveAccessibleDescription(
				'This also ends the vote: answers that come later do not count.'
			);
	});

	it('does not show how fewer than five voted, and says why', async () => {
		const { acts } = await showControl(classAt(3, 1));
		const votes = button('Show how the class voted');
		await expect.element(votes).toHaveAttribute('aria-disabled', 'true');
		await expect
			.element(votes)
			.toHaveAccessibleDescription('Fewer than 5 have voted, so it cannot be shown yet.');
		await votes.click({ force: true });
		expect(acts).toEqual([]);
	});

	it('takes back what can be taken back, and asks for no vote after the answer', async () => {
		const shown = classAt(
			4,
			3,
			[3000, revealed(ITEM, 'record')],
			[3001, revealed(ITEM, 'distribution')],
			[3002, revealed(ITEM, 'key')]
		);
		const { acts } = await showControl(shown);
		await button('Hide the record').click();
		await button('Hide how the class voted').click();
		expect(acts).toEqual([
			{ type: 'hid', item: ITEM, what: 'record' },
			{ type: 'hid', item: ITEM, what: 'distribution' }
		]);
		await expect.element(button('The answer is shown')).toHaveAttribute('aria-disabled', 'true');
		await expect.element(button('Vote again')).toHaveAttribute('aria-disabled', 'true');
	});

	it('offers both answers of a statement that is asked about twice', async () => {
		const { acts } = await showControl(classAt(4, 3));
		await button('Show both answers').click();
		await expect.poll(() => acts).toEqual([revealed('paid-voice', 'key'), revealed(ITEM, 'key')]);
	});

	it('offers them no more once who speaks is shown', async () => {
		await showControl(classAt(4, 3, [3000, revealed('paid-voice', 'key')]));
		await expect.element(button('Show the answer')).toBeVisible();
		expect(button('Show both answers').query()).toBeNull();
	});

	it('has no record to show where the article alone is asked about', async () => {
		await showControl(changed(classAt(4, 3), { from: 'paid-voice', to: 'paid-voice' }));
		await expect.element(button('Show the answer')).toBeVisible();
		expect(button('Show the record').query()).toBeNull();
	});

	it('says that a struck question counts for nobody, and why', async () => {
		const struck = [{ item: ITEM, note: 'Two answers are right.', at: 3000 }];
		await showControl(changed(classAt(4, 3), { struck }));
		await expect.element(page.getByText('Two answers are right.')).toBeVisible();
		expect(button('Show the answer').query()).toBeNull();
	});

	it('asks why a question is struck, and says what is wrong with the note', async () => {
		const struck = { item: ITEM, typed: '', problem: 'Write one line.' };
		await showControl(classAt(4, 3), { struck });
		const note = page.getByRole('textbox', { name: 'Why? Everyone sees this.' });
		await expect.element(note).toBeVisible();
		await expect.element(note).toHaveAccessibleDescription('Write one line.');
		const form = document.querySelector<HTMLFormElement>('form[action="?/strike"]');
		expect(form && new FormData(form).get('item')).toBe(ITEM);
	});

	it('folds the questions of a part, and warns of showing what only measures', async () => {
		await showControl(changed(classAt(4, 3), { from: 'warm-bus', to: 'warm-pool' }));
		await expect.element(page.getByText('can do alone', { exact: false })).toBeVisible();
		const folded = [...document.querySelectorAll('section[aria-labelledby="present"] > details')];
		expect(folded.map((one) => (one as HTMLDetailsElement).open)).toEqual([false, false]);
	});
});

it('shows what became of those who voted twice', async () => {
	const votes = [
		[right, right],
		[wrong, right],
		[wrong, right],
		[right, wrong],
		[wrong, wrong]
	] as const;
	const parts = partsOf(
		actsOf([1400, steppedTo(ITEM)], [2000, revotedOn(ITEM)]),
		votes.map(([first, second], n) =>
			seatOf(n + 1, [1500, first(ITEM)], [2500, { ...second(ITEM), type: 'revised' } as never])
		)
	);
	await showControl(parts);
	const table = page.getByRole('table', { name: 'Both votes of 5' });
	await expect.element(table).toBeVisible();
	const numbers = [...table.element().querySelectorAll('tr')].map((row) =>
		[...row.children].map(({ textContent }) => textContent.trim()).join(' ')
	);
	expect(numbers).toEqual([
		'Stayed right 1',
		'Wrong, then right 2',
		'Right, then wrong 1',
		'Stayed wrong 1'
	]);
	await expect.element(page.getByText('Asked again so far: 1.', { exact: false })).toBeVisible();
});

describe('reasons', () => {
	const because = (n: number) => ({ ...wrong(ITEM), reason: `Reason ${n}.` });
	const seats = [1, 2, 3, 4].map((n) => seatOf(n, [1500 + n, because(n)]));
	const ids = seats.map(({ received }) => received[0]?.event.id ?? '');
	const shown = (count: number) =>
		partsOf(
			actsOf(
				[1400, steppedTo(ITEM)],
				...ids.slice(0, count).map((event): [number, LiveAct] => [2000, { type: 'shown', event }])
			),
			seats
		);

	it('are shown one by one, and taken back', async () => {
		const { acts } = await showControl(shown(1));
		await button('Take back Reason 1.').click();
		await button('Show to the class Reason 3.').click();
		expect(acts).toEqual([
			{ type: 'withdrawn', event: ids[0] },
			{ type: 'shown', event: ids[2] }
		]);
		await expect.element(page.getByText('nothing personal', { exact: false })).toBeVisible();
	});

	it('are three at most', async () => {
		const { acts } = await showControl(shown(3));
		const fourth = button('Show to the class Reason 4.');
		await expect.element(fourth).toHaveAttribute('aria-disabled', 'true');
		await fourth.click({ force: true });
		expect(acts).toEqual([]);
	});
});
