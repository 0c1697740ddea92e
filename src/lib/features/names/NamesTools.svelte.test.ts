import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { KeptNames } from './kept-names.svelte.ts';
import { toNamesFile } from './names-file.ts';
import { readNames } from './names.ts';
import NamesTools from './NamesTools.svelte';

const seats = [
	{ id: 'a', name: 'amber-otter' },
	{ id: 'b', name: 'calm-owl' }
];

beforeEach(() => localStorage.clear());

async function open(makeSeats: (count: number) => Promise<boolean> = () => Promise.resolve(true)) {
	const props = {
		classroom: 'class',
		title: 'Period 3',
		seats,
		names: new KeptNames('class'),
		makeSeats
	};
	const screen = await render(NamesTools, props);
	await page.getByText('Names of a whole class').click();
	return { props, screen };
}
const paste = (list: string) => page.getByLabelText('Paste names, one on each line').fill(list);
const button = (name: string) => page.getByRole('button', { name, exact: true });

it('places a pasted list on the seats in order', async () => {
	await open();
	await paste('Ada\nBea');
	await expect
		.element(page.getByText('Names in the list: 2. Seats without a name: 2.'))
		.toBeVisible();
	await button('Place the names').click();
	await expect.element(page.getByRole('status')).toHaveTextContent('Names placed: 2.');
	expect(readNames('class')).toEqual({ a: 'Ada', b: 'Bea' });
});

it('makes the seats that are missing, by their number alone', async () => {
	const makeSeats = vi.fn(async () => {
		await screen.rerender({ ...props, seats: [...seats, { id: 'c', name: 'mint-elk' }] });
		return true;
	});
	const { props, screen } = await open(makeSeats);
	await paste('Ada\nBea\nCleo');
	await button('Make seats (1) and place the names').click();
	await expect.element(page.getByRole('status')).toHaveTextContent('Names placed: 3.');
	expect(makeSeats.mock.calls).toEqual([[1]]);
	expect(readNames('class')).toEqual({ a: 'Ada', b: 'Bea', c: 'Cleo' });
});

it('keeps the list and places nothing when there is no room', async () => {
	await open(() => Promise.resolve(false));
	await paste('Ada\nBea\nCleo');
	await button('Make seats (1) and place the names').click();
	await expect
		.element(page.getByRole('status'))
		.toHaveTextContent('There is no room for so many seats. A class has at most 400.');
	await expect
		.element(page.getByLabelText('Paste names, one on each line'))
		.toHaveValue('Ada\nBea\nCleo');
	expect(readNames('class')).toEqual({});
});

it('takes names from a file, and says why another file brings none', async () => {
	await open();
	const choose = (text: string) =>
		page.getByLabelText('Open a file of names').upload(new File([text], 'names.json'));
	await choose(toNamesFile('class', seats, { b: 'Bea' }));
	await expect.element(page.getByRole('status')).toHaveTextContent('Names taken from the file: 1.');
	expect(readNames('class')).toEqual({ b: 'Bea' });
	await choose(toNamesFile('other', seats, { a: 'Ada' }));
	await expect
		.element(page.getByRole('status'))
		.toHaveTextContent('This file belongs to another class. Open it there.');
	await choose('Ada');
	await expect
		.element(page.getByRole('status'))
		.toHaveTextContent('This file holds no names of a class. Choose one that was saved here.');
	expect(readNames('class')).toEqual({ b: 'Bea' });
});

it('forgets the names, and puts them back for who did not mean it', async () => {
	const { props } = await open();
	props.names.name('a', 'Ada');
	await button('Forget the names').click();
	expect(readNames('class')).toEqual({});
	await button('Put them back').click();
	expect(readNames('class')).toEqual({ a: 'Ada' });
});

it('has no field that a form could send', async () => {
	await open();
	for (const field of document.querySelectorAll('input, textarea')) {
		expect(field.hasAttribute('name')).toBe(false);
		expect(field.closest('form')).toBeNull();
	}
});
