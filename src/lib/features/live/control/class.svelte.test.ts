import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import '../../../../app.css';
import { right, wrong } from '#lib/core/assigned/testing/received.ts';
import { actsOf, seatOf, steppedTo } from '#lib/core/live/testing/live-class.ts';
import type { LiveParts } from '#lib/core/live/wire.ts';
import { partsWithSeats, showControl } from './testing/show-control.ts';

const ITEM = 'paid-verdict';
const button = (name: string) => page.getByRole('button', { name, exact: true });
const absent = { ...seatOf(4), joined: false };
const four = partsWithSeats(actsOf([1400, steppedTo(ITEM)]), [
	seatOf(1, [1500, right(ITEM)]),
	seatOf(2, [2000, wrong('warm-bus')]),
	seatOf(3, [95_000, right('paid-voice')]),
	absent
]);
const rows = () =>
	[...document.querySelectorAll('section[aria-labelledby="class"] tbody tr')].map((row) => [
		row.querySelector('th')?.textContent.trim() ?? '',
		row.querySelector('.state')?.textContent ?? ''
	]);

describe('the grid', () => {
	it('says how each seat stands, by the server’s clock', async () => {
		await showControl(four, { now: 100_000, since: 1400 });
		expect(rows()).toEqual([
			['amber-otter-1', 'done with this part'],
			['amber-otter-2', 'stuck: nothing for 90 seconds'],
			['amber-otter-3', 'working'],
			['amber-otter-4', 'not here yet']
		]);
		await expect.element(page.getByText('3 of 4 here · 1 done · 1 stuck')).toBeVisible();
	});

	it('calls nobody stuck who has just been asked', async () => {
		await showControl(four, { now: 100_000, since: 99_000 });
		expect(rows().map(([, state]) => state)).not.toContain('stuck: nothing for 90 seconds');
	});

	it('brings the stuck first, real names where they are kept, and no rank', async () => {
		await showControl(four, { now: 100_000, since: 1400, names: { 'seat-2': 'Zoe' } });
		expect(rows().map(([name]) => name)).toEqual([
			'amber-otter-1',
			'amber-otter-3',
			'Zoeamber-otter-2',
			'amber-otter-4'
		]);
		await button('Stuck first').click();
		expect(rows()[0]?.[0]).toBe('Zoeamber-otter-2');
	});

	it('shows the part that the class is at, and all questions when asked', async () => {
		await showControl(four);
		const columns = () => document.querySelectorAll('th.question').length;
		expect(columns()).toBe(7);
		const cells = [...document.querySelectorAll('tbody tr:first-child .cell .visually-hidden')];
		expect(cells.map(({ textContent }) => textContent)[3]).toBe('Right');
		await button('All questions').click();
		expect(columns()).toBeGreaterThan(12);
	});

	it('frees a seat by a form, and shows the new word', async () => {
		await showControl(four, { freed: { seat: 'seat-1', word: 'pencil' } });
		await expect
			.element(page.getByText('The new word of amber-otter-1 is pencil.', { exact: false }))
			.toBeVisible();
		await button('Free the seat of amber-otter-1').click();
		await expect.element(button('Free this seat')).toBeVisible();
		expect(document.querySelector('[popover]:popover-open input')?.getAttribute('value')).toBe(
			'seat-1'
		);
	});
});

describe('on the text', () => {
	/** So many who misjudge a statement that the record does not fully back, of seven. */
	const judged = (misjudged: number, of = 7): LiveParts =>
		partsWithSeats(
			actsOf([1400, steppedTo('warm-bus')]),
			Array.from({ length: of }, (_, n) =>
				seatOf(n + 1, [1500, (n < misjudged ? wrong : right)('half-verdict')])
			)
		);

	it('shows the share with its number, outlines what divides, and says so', async () => {
		const parts = judged(3);
		const heat = parts.heat?.find(({ item }) => item === 'half-verdict');
		expect(heat?.disputed).toBe(true);
		await showControl(parts);
		const mark = document.querySelector('section[aria-labelledby="heat"] .text mark');
		expect(mark?.classList.contains('disputed')).toBe(true);
		expect(mark && getComputedStyle(mark).outlineStyle).toBe('solid');
		const number = document.querySelector('section[aria-labelledby="heat"] .text .number');
		expect(number?.textContent).toContain(`${Math.round((heat?.misjudged?.share ?? NaN) * 100)}%`);
		expect(number?.textContent).toContain('divided');
	});

	it('marks nothing under five, and says why', async () => {
		await showControl(judged(2, 4));
		await expect
			.element(page.getByText('Fewer than 5 have judged any statement.', { exact: false }))
			.toBeVisible();
		expect(document.querySelector('section[aria-labelledby="heat"] mark')).toBeNull();
	});

	it('leads to what divides the class, with something to say to each other', async () => {
		const parts = judged(3);
		const { acts } = await showControl(parts);
		const [split] = parts.split ?? [];
		await expect
			.element(
				page.getByText(
					`${split?.backed} say the record backs it, ${(split?.of ?? 0) - (split?.backed ?? 0)} say it does not.`
				)
			)
			.toBeVisible();
		await page.getByRole('button', { name: 'Go there', exact: false }).first().click();
		expect(acts).toEqual([steppedTo('half-verdict')]);
		await expect
			.element(page.getByText('Say them to your neighbor.', { exact: false }))
			.toBeVisible();
		expect(document.body.textContent).toContain('How these are chosen');
	});

	it('names the commonest wrong ideas, never who has them', async () => {
		const parts = judged(3);
		await showControl(parts);
		const list = document.querySelector('section[aria-labelledby="forming"]');
		const [idea] = parts.misconceptions ?? [];
		expect(list?.textContent).toContain(`${idea?.count} of ${idea?.of} students`);
		expect(list?.textContent).not.toContain('otter');
	});
});
