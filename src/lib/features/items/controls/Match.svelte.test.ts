import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { aMatch } from '#lib/core/testing/items.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import Match from './Match.svelte';

const item = aMatch({ half: 'thirty', own: 'budget' }, ['state']);
const props = { item, lesson: aLesson(), locked: false };

it('names each list by its left entry and offers every right entry', async () => {
	const screen = await render(Match, props);
	const half = screen.getByRole('combobox', { name: 'Entry half' });
	expect([...half.element().children].map((option) => option.textContent)).toEqual([
		'Choose…',
		'A. Entry thirty',
		'B. Entry budget',
		'C. Entry state'
	]);
	await expect.element(screen.getByRole('list', { name: 'Right' })).toBeVisible();
});

it('asks for the lines that have no match yet', async () => {
	const screen = await render(Match, props);
	await screen.getByRole('combobox', { name: 'Entry half' }).selectOptions('A. Entry thirty');
	expect(screen.component.read()).toBe('Choose a match for every line.');
});

it('reads the pairs, of which two may share a right entry', async () => {
	const oninput = vi.fn();
	const screen = await render(Match, { ...props, oninput });
	await screen.getByRole('combobox', { name: 'Entry half' }).selectOptions('B. Entry budget');
	await screen.getByRole('combobox', { name: 'Entry own' }).selectOptions('B. Entry budget');
	expect(screen.component.read()).toEqual({
		kind: 'match',
		pairs: { half: 'budget', own: 'budget' }
	});
	expect(oninput).toHaveBeenCalledTimes(2);
});

it('pairs by keyboard alone', async () => {
	const screen = await render(Match, props);
	await userEvent.keyboard('{Tab}{ArrowDown}{Tab}{ArrowDown}{ArrowDown}');
	expect(screen.component.read()).toEqual({
		kind: 'match',
		pairs: { half: 'thirty', own: 'budget' }
	});
});

it('starts from what was given, and is read-only once locked', async () => {
	const given = { kind: 'match' as const, pairs: { half: 'state', own: 'budget' } };
	const screen = await render(Match, { ...props, given, locked: true });
	const half = screen.getByRole('combobox', { name: 'Entry half' });
	await expect.element(half).toHaveValue('state');
	await expect.element(half).toBeDisabled();
	expect(screen.component.read()).toEqual(given);
});
