import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import SeatsForm from './SeatsForm.svelte';

const seats = [
	{ id: 's1', name: 'amber-otter', included: false, extraMs: 0 },
	{ id: 's2', name: 'brisk-heron', included: true, extraMs: 900_000 }
];

async function show(change: { wholeClass?: boolean; seats?: typeof seats } = {}) {
	const studentOf = (seat: string) => (seat === 's1' ? 'Ana' : undefined);
	await render(SeatsForm, { seats, wholeClass: true, studentOf, saved: false, ...change });
	const summary = page.getByText('Students and extra time');
	if (!document.querySelector('details')?.open) await summary.click();
}

function sent() {
	const form = document.querySelector('form');
	if (!form) throw new Error('there is a form');
	return [...new FormData(form)];
}

it('asks who does it only where some do', async () => {
	await show();
	const tick = page.getByLabelText('brisk-heron does it');
	await expect.element(tick).not.toBeVisible();
	await page.getByRole('radio', { name: 'Some students' }).click();
	await expect.element(tick).toBeVisible();
	await expect.element(tick).toBeChecked();
});

it('sends who does it and the extra time of each', async () => {
	await show({ wholeClass: false });
	await page.getByRole('checkbox', { name: 'amber-otter does it' }).click();
	await page.getByLabelText('Extra time of amber-otter').selectOptions('1 hour');
	expect(sent()).toEqual([
		['who', 'some'],
		['included', 's1'],
		['extra-s1', '3600000'],
		['included', 's2'],
		['extra-s2', '900000']
	]);
});

it('shows the students’ names that this browser has, and sends none of them', async () => {
	await show();
	await expect.element(page.getByRole('rowheader').first()).toHaveTextContent('Ana amber-otter');
	expect(JSON.stringify(sent())).not.toContain('Ana');
});

it('says when nobody does it, and shows at once where to choose', async () => {
	const none = seats.map((seat) => ({ ...seat, included: false }));
	await render(SeatsForm, {
		seats: none,
		wholeClass: false,
		studentOf: () => undefined,
		saved: false
	});
	await expect.element(page.getByText(/^Nobody does this assignment yet/)).toBeVisible();
});
