import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../app.css';
import { right } from '#lib/core/assigned/testing/received.ts';
import { actsOf, pacedBy, seatOf, steppedTo } from '#lib/core/live/testing/live-class.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import { changed, partsWithSeats, showControl } from './testing/show-control.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const roomAt = (...acts: [number, LiveAct][]) =>
	partsWithSeats(actsOf(...acts), [seatOf(1, [1500, right('warm-bus')]), seatOf(2)]);
const lobby = roomAt();
const walking = roomAt([2000, steppedTo('paid-verdict')]);

describe('the lobby', () => {
	it('shows the way in, who is there, and starts the warm-up as one part', async () => {
		const { acts } = await showControl(
			{
				...lobby,
				'seat:late': { ...lobby['seat:seat-2'], name: 'late-owl', joined: false }
			} as never,
			{ names: { 'seat-2': 'Ada' } }
		);
		await expect.element(page.getByText('K7MPQ4', { exact: true })).toBeVisible();
		await expect.element(page.getByText('lessons.test/join/K7MPQ4')).toBeVisible();
		await expect.element(page.getByText('the QR code')).toBeVisible();
		await expect.element(page.getByRole('heading', { name: '2 have joined' })).toBeVisible();
		const chips = [...document.querySelectorAll('.chip')].map(({ textContent }) => textContent);
		expect(chips).toEqual(['Ada', 'amber-otter-1']);
		await expect.element(page.getByText('Not here yet: 1')).toBeVisible();
		const projector = page.getByRole('link', { name: 'Show on the projector' });
		await expect.element(projector).toHaveAttribute('target', '_blank');
		await button('Start the warm-up').click();
		await button('Lock: nobody new').click();
		expect(acts).toEqual([steppedTo('warm-bus', 'warm-pool'), { type: 'locked' }]);
	});

	it('says that it is locked, and unlocks', async () => {
		const { acts } = await showControl(changed(lobby, { locked: true }));
		await expect.element(page.getByText('Locked: nobody new can join.')).toBeVisible();
		await button('Unlock').click();
		expect(acts).toEqual([{ type: 'unlocked' }]);
	});
});

describe('the bar', () => {
	it('says where the class is, and leads it on and back by name', async () => {
		const { acts } = await showControl(walking);
		const where = page.getByRole('heading', {
			name: 'The article · Question 4 of 7',
			exact: false
		});
		await expect.element(where).toBeVisible();
		await expect.element(page.getByText('Screen 8 of 23', { exact: false })).toBeInTheDocument();
		await button('Next').click();
		await button('Back').click();
		expect(acts).toEqual([steppedTo('half-verdict'), steppedTo('paid-voice')]);
	});

	it('leads a whole part, or to a place that is chosen', async () => {
		const { acts } = await showControl(walking);
		await button('Give this whole part').click();
		const list = page.getByRole('combobox', { name: 'Read to' });
		await list.selectOptions('fell-verdict');
		await button('To here').click();
		expect(acts).toEqual([
			steppedTo('safe-voice', 'fell-verdict'),
			steppedTo('paid-verdict', 'fell-verdict')
		]);
		const values = [...document.querySelectorAll('option')].map(({ value }) => value);
		expect(values).not.toContain('paid-voice');
	});

	it('goes on from the last screen of a part, and back from its first', async () => {
		const { acts } = await showControl(roomAt([2000, steppedTo('warm-bus', 'warm-pool')]));
		await button('Next').click();
		await button('Back').click();
		expect(acts).toEqual([steppedTo('safe-voice'), steppedTo('cover')]);
		expect(button('Give this whole part').query()).toBeNull();
	});

	it.each([
		['Pause all', {}, { type: 'paused' }],
		['Go on', { paused: true }, { type: 'resumed' }],
		['Stop for today', {}, { type: 'froze' }],
		['Students go on their own', {}, pacedBy('student')],
		['I set the pace', { pace: 'student' }, pacedBy('teacher')]
	] as const)('%s', async (name, room, act) => {
		const { acts } = await showControl(changed(walking, room));
		await button(name).click();
		expect(acts).toEqual([act]);
	});

	it('says in words that all are paused, and which pace is set', async () => {
		await showControl(changed(walking, { paused: true }));
		await expect.element(page.getByText('Paused: every screen says to look up.')).toBeVisible();
		await expect.element(button('I set the pace')).toHaveAttribute('aria-pressed', 'true');
	});

	it('leads nowhere while the class is stopped for the day, but goes on', async () => {
		const { acts } = await showControl(changed(walking, { phase: 'frozen' }));
		await expect.element(page.getByText('Stopped for today.')).toBeVisible();
		await expect.element(button('Next')).toHaveAttribute('aria-disabled', 'true');
		await button('Next').click({ force: true });
		await button('Go on with the class').first().click();
		expect(acts).toEqual([{ type: 'thawed' }]);
	});
});

describe('the end', () => {
	it('is asked about, by keyboard alone, and can be finished at home', async () => {
		const { acts } = await showControl(walking);
		(button('End').element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('dialog', { name: 'End this session?' })).toBeVisible();
		await expect.element(page.getByRole('radio').first()).toBeChecked();
		await button('End the session').click();
		expect(acts).toEqual([{ type: 'ended', home: true }]);
		expect(document.querySelector('dialog')?.open).toBe(false);
	});

	it('can close it, and stays open with the reason when that did not get through', async () => {
		const { acts } = await showControl(walking, { through: false });
		await button('End').click();
		await page.getByText('It is closed').click();
		await button('End the session').click();
		expect(acts).toEqual([{ type: 'ended', home: false }]);
		await expect
			.element(page.getByText('Nothing has changed. Try again.', { exact: false }))
			.toBeVisible();
		await button('Not yet').click();
		expect(document.querySelector('dialog')?.open).toBe(false);
	});

	it('leads to what came of it, and can begin again', async () => {
		const { acts } = await showControl(changed(walking, { phase: 'ended' }));
		await expect
			.element(page.getByText('Students can finish at home', { exact: false }))
			.toBeVisible();
		await expect.element(page.getByRole('link', { name: 'Results' })).toBeVisible();
		expect(button('Next').query()).toBeNull();
		await button('Begin again').click();
		expect(acts).toEqual([{ type: 'opened' }]);
	});
});
