import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { SortItem } from '#lib/core/schema/item.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import '../../../../app.css';
import Sort from './Sort.svelte';

const item: SortItem = {
	id: 'board',
	kind: 'sort',
	prompt: 'Place each statement.',
	cards: [
		{ id: 'card-half', statement: 'half' },
		{ id: 'card-fell', statement: 'fell' }
	],
	key: { places: { 'card-half': 'said-open', 'card-fell': 'written-backed' }, rationales: {} }
};
const props = { item, lesson: aLesson(), locked: false };
const half = '“the crossings cut crashes in half”';
const fell = '“crashes fell from 40 to 28 in one year”';
const saidOpen = 'Somebody’s words, not fully backed';
const writtenBacked = 'The writer’s account, backed by the record';

it('keeps cards in the tray until they have a place, and asks for the rest', async () => {
	const screen = await render(Sort, props);
	const tray = screen.getByRole('region', { name: 'Not placed yet' });
	await expect.element(tray.getByText(half)).toBeVisible();
	await screen.getByRole('combobox', { name: half }).selectOptions('Said · not fully backed');
	const cell = screen.getByRole('region', { name: saidOpen });
	await expect.element(cell.getByText(half)).toBeVisible();
	expect(screen.component.read()).toBe('Choose a place for every card.');
});

it('moves a card by its list, keeps the focus on it and says where it went', async () => {
	const oninput = vi.fn();
	const screen = await render(Sort, { ...props, oninput });
	await screen.getByRole('combobox', { name: fell }).selectOptions('Writer · backed');
	await expect.element(screen.getByRole('combobox', { name: fell })).toHaveFocus();
	await expect
		.element(screen.getByText(`${fell} is now here: ${writtenBacked}.`))
		.toBeInTheDocument();
	await screen.getByRole('combobox', { name: half }).selectOptions('Said · not fully backed');
	expect(screen.component.read()).toEqual({
		kind: 'sort',
		places: { 'card-half': 'said-open', 'card-fell': 'written-backed' }
	});
	expect(oninput).toHaveBeenCalledTimes(2);
});

it('gives the same answer when a card is dragged to its place', async () => {
	const start = { 'card-half': 'said-backed' as const, 'card-fell': 'written-backed' as const };
	const screen = await render(Sort, { ...props, start });
	const cell = screen.getByRole('region', { name: saidOpen });
	await userEvent.dragAndDrop(screen.getByText(half), cell);
	await expect.element(cell).not.toHaveClass('target');
	expect(screen.component.read()).toEqual({
		kind: 'sort',
		places: { 'card-half': 'said-open', 'card-fell': 'written-backed' }
	});
});

it('sorts by keyboard alone', async () => {
	const screen = await render(Sort, props);
	await userEvent.keyboard('{Tab}{ArrowDown}');
	await expect.element(screen.getByRole('combobox', { name: half })).toHaveFocus();
	await userEvent.keyboard('{ArrowDown}');
	await expect.element(screen.getByRole('combobox', { name: half })).toHaveFocus();
	// The tray stands before the board.
	await userEvent.keyboard('{Shift>}{Tab}{/Shift}{ArrowDown}');
	expect(screen.component.read()).toEqual({
		kind: 'sort',
		places: { 'card-half': 'said-open', 'card-fell': 'said-backed' }
	});
});

it('lays the cards where earlier answers put them, and where they were given before that', async () => {
	const start = { 'card-half': 'said-backed' as const, 'card-fell': 'written-backed' as const };
	const started = await render(Sort, { ...props, start });
	expect(started.component.read()).toEqual({ kind: 'sort', places: start });
	await started.unmount();
	const given = { kind: 'sort' as const, places: { ...start, 'card-half': 'said-open' as const } };
	const screen = await render(Sort, { ...props, start, given });
	expect(screen.component.read()).toEqual(given);
});

it('is read-only once locked: each card is its words alone', async () => {
	const given = {
		kind: 'sort' as const,
		places: { 'card-half': 'said-open' as const, 'card-fell': 'written-open' as const }
	};
	const screen = await render(Sort, { ...props, given, locked: true });
	expect(screen.getByRole('combobox').elements()).toEqual([]);
	const card = screen.getByRole('region', { name: saidOpen }).getByRole('listitem');
	await expect.element(card).toHaveTextContent(half);
	await expect.element(card).toHaveAttribute('draggable', 'false');
	expect(screen.component.read()).toEqual(given);
});

it('cuts off no place in a narrow column', async () => {
	const screen = await render(Sort, props);
	screen.container.style.inlineSize = '18rem';
	for (const select of screen.getByRole('combobox').elements()) {
		const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(select);
		const room =
			select.getBoundingClientRect().width -
			parseFloat(paddingInlineStart) -
			parseFloat(paddingInlineEnd);
		const pen = document.createElement('canvas').getContext('2d');
		if (!pen) throw new TypeError('no canvas');
		pen.font = font;
		const widths = [...select.querySelectorAll('option')].map(
			({ textContent }) => pen.measureText(textContent).width
		);
		expect(Math.max(...widths)).toBeLessThan(room);
	}
});
