import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import '../../../app.css';
import ConfirmErase from './ConfirmErase.svelte';
import EraseList from './EraseList.svelte';
import Inventory from './Inventory.svelte';
import Log from './Log.svelte';
import Retention from './Retention.svelte';
import Sweeps from './Sweeps.svelte';

describe('what can be erased', () => {
	const seats = [{ id: 's1', name: 'amber-otter' }];
	const show = (more: object = {}) =>
		render(EraseList, {
			classes: [{ id: 'c1', name: 'Period 3', owned: true, taught: true, seats }],
			people: [],
			admin: false,
			erase: (kind: string, id: string) => `/erase/${kind}/${id}`,
			exported: (classroom: string, seat: string) => `/export/${classroom}/${seat}`,
			...more
		});

	it('is folded under its class, each link by the name of what goes', async () => {
		const screen = await show();
		const link = (name: string) => screen.getByRole('link', { name, exact: true });
		await expect.element(link('Erase : amber-otter')).not.toBeInTheDocument();
		await screen.getByText('Period 3').first().click();
		await expect
			.element(link('Erase this class : Period 3'))
			.toHaveAttribute('href', '/erase/class/c1');
		await expect.element(link('Erase : amber-otter')).toHaveAttribute('href', '/erase/seat/s1');
		const exported = link('Export : amber-otter');
		await expect.element(exported).toHaveAttribute('href', '/export/c1/s1');
		await expect.element(exported).toHaveAttribute('download');
	});

	it('is a seat alone for a co-teacher, and a class alone for an administrator', async () => {
		const classes = [
			{ id: 'c1', name: 'Period 3', owned: false, taught: true, seats },
			{ id: 'c2', name: 'Period 4', owned: true, taught: false, seats: [] }
		];
		const screen = await show({ classes });
		await screen.getByText('Period 3').first().click();
		await screen.getByText('Period 4').first().click();
		const names = screen
			.getByRole('link')
			.elements()
			.map((link) => link.textContent.trim());
		expect(names).toEqual([
			'Export: amber-otter',
			'Erase: amber-otter',
			'Erase this class: Period 4'
		]);
	});

	it('has accounts for administrators only', async () => {
		const people = [{ id: 'p1', name: 'A. Reyes' }];
		const screen = await show({ people, admin: true });
		await expect
			.element(screen.getByRole('link', { name: 'Erase : A. Reyes' }))
			.toHaveAttribute('href', '/erase/person/p1');
		await screen.rerender({ admin: false });
		await expect.element(screen.getByText('A. Reyes')).not.toBeInTheDocument();
	});

	it('says so where there is nothing', async () => {
		const screen = await show({ classes: [], admin: true });
		await expect.element(screen.getByText('There is no class yet.')).toBeVisible();
		await expect.element(screen.getByText('There is nobody else on this server.')).toBeVisible();
	});
});

describe('erasing', () => {
	const given = {
		name: 'amber-otter',
		gone: { seats: 1, attempts: 2, told_keys: 3 },
		cancel: '/teach/privacy',
		onerased: () => undefined
	};

	it('shows first what goes, in words, and asks for the name', async () => {
		const screen = await render(ConfirmErase, { ...given, problem: null });
		const entries = screen.getByRole('listitem').elements();
		expect(entries.map(({ textContent }) => textContent)).toEqual([
			'Seats: 1',
			'Attempts: 2',
			'Right answers that were shown: 3'
		]);
		const field = screen.getByRole('textbox', { name: 'To confirm, type the name: amber-otter' });
		await expect.element(field).toBeRequired();
		await expect.element(field).toHaveValue('');
		await expect.element(field).not.toHaveAttribute('aria-invalid');
		await expect
			.element(screen.getByRole('link', { name: 'Cancel' }))
			.toHaveAttribute('href', '/teach/privacy');
	});

	it('says at the field that another name was typed', async () => {
		const problem = 'That is not the name.';
		const screen = await render(ConfirmErase, { ...given, problem });
		const field = screen.getByRole('textbox');
		await expect.element(field).toBeInvalid();
		await expect.element(field).toHaveAccessibleDescription(problem);
		await expect.element(screen.getByRole('alert')).toHaveTextContent(problem);
	});
});

describe('how long data is kept', () => {
	const kinds = [
		{ kind: 'answers', days: 400, least: 30, most: 3650 },
		{ kind: 'audit', days: 1095, least: 365, most: 3650 }
	];
	const audit = 'The log of who did what';

	it('is read by teachers, and set by administrators', async () => {
		const screen = await render(Retention, { kinds, wrong: [], admin: false });
		await expect.element(screen.getByText(`${audit}: 1095 days`)).toBeVisible();
		await expect.element(screen.getByRole('button')).not.toBeInTheDocument();
		await screen.rerender({ admin: true });
		const field = screen.getByRole('spinbutton', { name: audit });
		await expect.element(field).toHaveValue(1095);
		await expect.element(field).toHaveAccessibleDescription('Whole days, from 365 to 3650.');
		await expect.element(screen.getByRole('button', { name: 'Save the days' })).toBeVisible();
	});

	it('does not leave its bounds', async () => {
		const screen = await render(Retention, { kinds, wrong: [], admin: true });
		const field = screen.getByRole('spinbutton', { name: audit });
		await field.fill('364');
		await expect.element(field).toBeInvalid();
		await field.fill('365');
		await expect.element(field).toBeValid();
	});

	it('shows what was typed where it was refused, marked', async () => {
		const typed = { answers: '500', audit: '7' };
		const screen = await render(Retention, { kinds, wrong: ['audit'], typed, admin: true });
		const field = screen.getByRole('spinbutton', { name: audit });
		await expect.element(field).toHaveValue(7);
		await expect.element(field).toHaveAttribute('aria-invalid', 'true');
		const other = screen.getByRole('spinbutton', { name: /^Answers/ });
		await expect.element(other).toHaveValue(500);
		await expect.element(other).not.toHaveAttribute('aria-invalid');
	});
});

describe('what was deleted by itself', () => {
	it('is told run by run, in numbers', async () => {
		const report = { expired: 1, answers: 2, classes: 3, seats: 4, audit: 5, sweeps: 6 };
		const screen = await render(Sweeps, { sweeps: [{ at: Date.UTC(2026, 10, 24), report }] });
		const [head, row] = screen.getByRole('row').elements();
		expect([...(head?.children ?? [])].slice(1).map((cell) => cell.textContent)).toEqual([
			'Expired',
			'Attempts',
			'Classes',
			'Seats',
			'Log entries',
			'Reports'
		]);
		expect([...(row?.children ?? [])].slice(1).map((cell) => cell.textContent)).toEqual([
			'1',
			'2',
			'3',
			'4',
			'5',
			'6'
		]);
	});

	it('may be nothing yet, and can be run now', async () => {
		const screen = await render(Sweeps, { sweeps: [] });
		await expect.element(screen.getByText('It has not run yet.')).toBeVisible();
		await expect.element(screen.getByRole('button', { name: 'Run it now' })).toBeVisible();
		await expect.element(screen.getByRole('table')).not.toBeInTheDocument();
	});
});

it('opens each kind of data to its fields with their reasons, and says when it goes', async () => {
	const fields = [{ name: 'name', why: 'two plain words' }];
	const tables = [{ name: 'seats', clock: 'seats', fields }];
	const screen = await render(Inventory, { tables, days: { seats: 77 } });
	await expect.element(screen.getByText(/or 77 days after it was made/)).toBeVisible();
	await expect.element(screen.getByText('seats.name')).not.toBeVisible();
	await screen.getByText('Seats', { exact: false }).first().click();
	await expect.element(screen.getByText('seats.name')).toBeVisible();
	await expect.element(screen.getByText('two plain words')).toBeVisible();
});

describe('the log', () => {
	const at = Date.UTC(2026, 10, 24, 19, 45);
	const entry = {
		id: 'e',
		at,
		who: 'A. Reyes',
		action: 'seat.take',
		about: { seat: 'amber-otter' }
	};

	it('says what was done, when and by whom', async () => {
		const screen = await render(Log, {
			entries: [entry, { ...entry, id: 'f', who: undefined }],
			most: 3
		});
		const [first, second] = screen.getByRole('listitem').elements();
		expect(first?.textContent).toMatch(/^A student took the seat amber-otter\./);
		expect(first?.textContent).toMatch(/Nov 24, 2026, 7:45.PM,\s+A\. Reyes$/);
		expect(second?.textContent).toContain('the server, or somebody without an account');
		await expect.element(screen.getByText(/^These are the latest/)).not.toBeInTheDocument();
	});

	it('says where it ends before the beginning, and where it is empty', async () => {
		const screen = await render(Log, { entries: [entry], most: 1 });
		await expect.element(screen.getByText('These are the latest 1 entries.')).toBeVisible();
		await screen.rerender({ entries: [] });
		await expect.element(screen.getByText('Nothing has been written down yet.')).toBeVisible();
	});
});
