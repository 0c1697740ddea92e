import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { MarkItem } from '#lib/core/schema/item.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import Mark from './Mark.svelte';

const item: MarkItem = {
	id: 'mark',
	kind: 'mark',
	prompt: 'Mark what the mayor said.',
	spans: [
		{ id: 'fall', passage: 'count', quote: 'from 40 to 28' },
		{ id: 'paid', passage: 'mayor', quote: 'paid for every crossing' },
		{ id: 'half', passage: 'mayor', quote: 'cut crashes in half' }
	],
	key: { targets: ['paid', 'half'], rationales: {} }
};
const props = { item, lesson: aLesson(), locked: false };

it('shows the passages in the article’s order with their spans as toggle buttons', async () => {
	const screen = await render(Mark, props);
	const names = screen
		.getByRole('button')
		.elements()
		.map((button) => button.textContent);
	expect(names).toEqual([
		'Show as a list',
		'paid for every crossing',
		'cut crashes in half',
		'from 40 to 28'
	]);
	await expect
		.element(screen.getByRole('button', { name: 'cut crashes in half' }))
		.toHaveAttribute('aria-pressed', 'false');
	await expect.element(screen.getByText(/Mayor Ruth Okafor said/)).toBeVisible();
});

it('asks for at least one mark', async () => {
	const screen = await render(Mark, props);
	expect(screen.component.read()).toBe('Mark at least one part of the text.');
});

it('reads the marks in the order of the item, and takes one back', async () => {
	const oninput = vi.fn();
	const screen = await render(Mark, { ...props, oninput });
	await screen.getByRole('button', { name: 'cut crashes in half' }).click();
	await screen.getByRole('button', { name: 'from 40 to 28' }).click();
	expect(screen.component.read()).toEqual({ kind: 'mark', spans: ['fall', 'half'] });
	await screen.getByRole('button', { name: 'from 40 to 28' }).click();
	expect(screen.component.read()).toEqual({ kind: 'mark', spans: ['half'] });
	expect(oninput).toHaveBeenCalledTimes(3);
});

it('marks by a click anywhere on the words, also where they go on in the next line', async () => {
	const screen = await render(Mark, props);
	screen.container.style.inlineSize = '9rem';
	const words = screen.getByText('paid for every crossing').first().element();
	const lines = words.getClientRects();
	expect(lines.length).toBeGreaterThan(1);
	const last = lines[lines.length - 1] ?? new DOMRect();
	const target = document.elementFromPoint(last.right - 4, last.top + last.height / 2);
	target?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	expect(screen.component.read()).toEqual({ kind: 'mark', spans: ['paid'] });
});

it('marks by keyboard alone, in reading order', async () => {
	const screen = await render(Mark, props);
	await userEvent.keyboard('{Tab}{Tab}{Enter}{Tab}{ }');
	expect(screen.component.read()).toEqual({ kind: 'mark', spans: ['paid', 'half'] });
	await expect
		.element(screen.getByRole('button', { name: 'cut crashes in half' }))
		.toHaveAttribute('aria-pressed', 'true');
});

it('gives the same answer as a list of checkboxes, and keeps marks from one view to the other', async () => {
	const screen = await render(Mark, props);
	await screen.getByRole('button', { name: 'paid for every crossing' }).click();
	await screen.getByRole('button', { name: 'Show as a list' }).click();
	await expect.element(screen.getByRole('group', { name: 'Words you can mark' })).toBeVisible();
	await expect
		.element(screen.getByRole('checkbox', { name: 'paid for every crossing' }))
		.toBeChecked();
	await screen.getByRole('checkbox', { name: 'cut crashes in half' }).click();
	expect(screen.component.read()).toEqual({ kind: 'mark', spans: ['paid', 'half'] });
	await screen.getByRole('button', { name: 'Show in the text' }).click();
	await expect
		.element(screen.getByRole('button', { name: 'cut crashes in half' }))
		.toHaveAttribute('aria-pressed', 'true');
});

it('toggles the n-th line of the list by its number', async () => {
	const screen = await render(Mark, props);
	await screen.getByRole('button', { name: 'Show as a list' }).click();
	await userEvent.keyboard('{Tab}31');
	expect(screen.component.read()).toEqual({ kind: 'mark', spans: ['fall', 'half'] });
});

it('shows what was given, and changes nothing once locked', async () => {
	const given = { kind: 'mark' as const, spans: ['half'] };
	const screen = await render(Mark, { ...props, given, locked: true });
	const half = screen.getByRole('button', { name: 'cut crashes in half, Right' });
	await expect.element(half).toHaveAttribute('aria-pressed', 'true');
	await expect.element(half).toBeDisabled();
	const words = screen.getByText('paid for every crossing').first().element();
	words.dispatchEvent(new MouseEvent('click', { bubbles: true }));
	expect(screen.component.read()).toEqual(given);
});

it('says of each mark, once locked, whether it belongs, and tells nothing of the rest', async () => {
	const given = { kind: 'mark' as const, spans: ['fall', 'half'] };
	const screen = await render(Mark, { ...props, given, locked: true });
	const names = () =>
		screen
			.getByRole('button')
			.elements()
			.map(({ textContent }) => textContent);
	expect(names()).toContain('cut crashes in half, Right');
	expect(names()).toContain('from 40 to 28, Too much');
	expect(names()).toContain('paid for every crossing');
	const symbols = screen.container.querySelectorAll('.passage b');
	expect([...symbols].map(({ textContent }) => textContent.trim())).toEqual(['✓', '+']);
	await screen.getByRole('button', { name: 'Show as a list' }).click();
	await expect
		.element(screen.getByRole('checkbox', { name: 'from 40 to 28, Too much' }))
		.toBeChecked();
});

it('says nothing of right and wrong while it is open', async () => {
	const given = { kind: 'mark' as const, spans: ['fall', 'half'] };
	const screen = await render(Mark, { ...props, given });
	expect(screen.container.textContent).not.toMatch(/Right|Too much|✓/);
});
