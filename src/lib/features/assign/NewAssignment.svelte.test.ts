import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import NewAssignment from './NewAssignment.svelte';

const values = {
	feedback: 'each',
	tries: '',
	counts: 'first',
	confidence: true,
	opens: '',
	closes: '',
	timeZone: 'Pacific/Auckland'
};
const zones = ['America/New_York', 'Pacific/Auckland'];
const classes = [
	{ id: 'c3', name: 'Period 3' },
	{ id: 'c4', name: 'Period 4' }
];

async function show(props: { classes: typeof classes; problems?: Record<string, string> }) {
	await render(NewAssignment, { values, zones, problems: {}, ...props });
	const sent = vi.fn<(event: SubmitEvent) => void>();
	document.querySelector('form')?.addEventListener(
		'submit',
		(event) => {
			event.preventDefault();
			event.stopImmediatePropagation();
			sent(event);
		},
		{ capture: true }
	);
	return sent;
}

it('sends what most classes need by one press, in the zone of the browser', async () => {
	const sent = await show({ classes });
	await page.getByRole('button', { name: 'Assign to Period 4' }).click();
	const [event] = sent.mock.lastCall ?? [];
	const form = event?.target;
	if (!(form instanceof HTMLFormElement)) throw new Error('a form is sent');
	expect(Object.fromEntries(new FormData(form, event?.submitter))).toEqual({
		feedback: 'each',
		tries: '',
		counts: 'first',
		confidence: 'on',
		opens: '',
		closes: '',
		timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
		who: 'class',
		name: '',
		classroom: 'c4'
	});
});

it('lets Enter in a field choose no class', async () => {
	const sent = await show({ classes });
	await page.getByLabelText('Name of the class').fill('Period 5');
	await userEvent.keyboard('{Enter}');
	expect(sent).not.toHaveBeenCalled();
});

it('makes a class by Enter where there is none yet', async () => {
	const sent = await show({ classes: [] });
	await page.getByLabelText('Name of the class').fill('Period 5');
	await userEvent.keyboard('{Enter}');
	const [event] = sent.mock.lastCall ?? [];
	expect(event?.submitter?.getAttribute('formaction')).toBe('?/assignToNew');
});

it('opens the choices where something is wrong, beside the field', async () => {
	await show({ classes, problems: { closes: 'Choose a later time.' } });
	const closes = page.getByLabelText('Closes');
	await expect.element(closes).toBeVisible();
	await expect.element(closes).toHaveAccessibleDescription('Choose a later time.');
	await expect.element(closes).toHaveAttribute('aria-invalid', 'true');
});

it('leaves the choices folded where only the name is wrong', async () => {
	await show({ classes, problems: { name: 'Write a name.' } });
	await expect.element(page.getByLabelText('Closes')).not.toBeVisible();
	await expect.element(page.getByRole('alert')).toHaveTextContent('Write a name.');
});
