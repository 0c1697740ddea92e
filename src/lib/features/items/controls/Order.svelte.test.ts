import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { anOrder } from '#lib/core/testing/items.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import Order from './Order.svelte';

// Shown at first as c, b, a.
const item = anOrder(['a', 'b', 'c']);
const props = { item, lesson: aLesson(), locked: false };

it('starts in the order in which the item shows its entries, which is no answer yet', async () => {
	const screen = await render(Order, props);
	expect(screen.component.read()).toBe('Move at least one entry first.');
	const entries = screen.getByRole('listitem').elements();
	expect(entries.map(({ textContent }) => /Entry \w/.exec(textContent)?.[0])).toEqual([
		'Entry c',
		'Entry b',
		'Entry a'
	]);
});

it('takes the order it began with as an answer once entries were moved there and back', async () => {
	const screen = await render(Order, props);
	await screen.getByRole('button', { name: 'Move up: Entry a' }).click();
	await screen.getByRole('button', { name: 'Move down: Entry a' }).click();
	expect(screen.component.read()).toEqual({ kind: 'order', sequence: ['c', 'b', 'a'] });
});

it('moves an entry by its buttons, keeps the focus there and says where it went', async () => {
	const oninput = vi.fn();
	const screen = await render(Order, { ...props, oninput });
	const up = screen.getByRole('button', { name: 'Move up: Entry a' });
	await up.click();
	await expect.element(up).toHaveFocus();
	expect(screen.component.read()).toEqual({ kind: 'order', sequence: ['c', 'a', 'b'] });
	await expect.element(screen.getByText('“Entry a” is now number 2 of 3.')).toBeInTheDocument();
	await screen.getByRole('button', { name: 'Move down: Entry c' }).click();
	expect(screen.component.read()).toEqual({ kind: 'order', sequence: ['a', 'c', 'b'] });
	expect(oninput).toHaveBeenCalledTimes(2);
});

it('moves nothing beyond the ends', async () => {
	const oninput = vi.fn();
	const screen = await render(Order, { ...props, oninput });
	const up = screen.getByRole('button', { name: 'Move up: Entry c' });
	await expect.element(up).toHaveAttribute('aria-disabled', 'true');
	await userEvent.keyboard('{Tab}{Tab}{Enter}');
	await expect.element(up).toHaveFocus();
	expect(screen.component.read()).toBe('Move at least one entry first.');
	expect(oninput).not.toHaveBeenCalled();
});

it('gives the same answer by choosing positions as by the buttons', async () => {
	const screen = await render(Order, props);
	const position = screen.getByRole('combobox', { name: 'Position: Entry a' });
	await position.selectOptions('1');
	await expect.element(position).toHaveValue('0');
	await expect.element(position).toHaveFocus();
	await screen.getByRole('combobox', { name: 'Position: Entry b' }).selectOptions('2');
	expect(screen.component.read()).toEqual({ kind: 'order', sequence: ['a', 'b', 'c'] });
});

it('orders by keyboard alone', async () => {
	const screen = await render(Order, props);
	// The position of the first entry, then its button, which moves it back up by one.
	await userEvent.keyboard('{Tab}{End}');
	expect(screen.component.read()).toEqual({ kind: 'order', sequence: ['b', 'a', 'c'] });
	await userEvent.keyboard('{Tab}{Enter}');
	expect(screen.component.read()).toEqual({ kind: 'order', sequence: ['b', 'c', 'a'] });
});

it('starts a retry from what was given, and is read-only once locked', async () => {
	const given = { kind: 'order' as const, sequence: ['b', 'c', 'a'] };
	const screen = await render(Order, { ...props, given, locked: true });
	const first = screen.getByRole('listitem').first();
	await expect.element(first.getByText('Entry b')).toBeVisible();
	const position = screen.getByRole('combobox', { name: 'Position: Entry b' });
	await expect.element(position).toBeDisabled();
	expect(screen.getByRole('button').elements()).toHaveLength(0);
	expect(screen.component.read()).toEqual(given);
});
