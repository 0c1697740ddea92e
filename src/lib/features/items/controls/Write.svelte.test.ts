import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { aWrite } from '#lib/core/testing/items.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import Write from './Write.svelte';

const item = aWrite(['names-source', 'gives-number']);
const props = { item, lesson: aLesson(), locked: false };
const given = { kind: 'write' as const, text: 'Crashes fell.' };

it('asks for a sentence while there are only spaces', async () => {
	const screen = await render(Write, props);
	await screen.getByRole('textbox', { name: 'Your sentence' }).fill('  ');
	expect(screen.component.read()).toBe('Write a sentence first.');
});

it('reads the sentence without ratings, and counts its characters', async () => {
	const oninput = vi.fn();
	const screen = await render(Write, { ...props, oninput });
	const field = screen.getByRole('textbox', { name: 'Your sentence' });
	await field.fill(' Crashes fell. ');
	expect(screen.component.read()).toEqual(given);
	await expect.element(screen.getByText('15 of 280 characters')).toBeVisible();
	expect(oninput).toHaveBeenCalled();
});

it('takes no more characters than the item allows', async () => {
	const screen = await render(Write, { ...props, item: { ...item, maxCharacters: 40 } });
	await screen.getByRole('textbox').click();
	await userEvent.keyboard('a'.repeat(42));
	await expect.element(screen.getByText('40 of 40 characters')).toBeVisible();
	expect(screen.component.read()).toEqual({ kind: 'write', text: 'a'.repeat(40) });
});

it('warns about personal information beside the field, and describes the field by it', async () => {
	const screen = await render(Write, props);
	await expect
		.element(screen.getByRole('textbox'))
		.toHaveAccessibleDescription(
			'0 of 280 characters Don’t include personal information about yourself or anyone else.'
		);
});

it('keeps rubric and model hidden until the sentence stands', async () => {
	const screen = await render(Write, props);
	await expect.element(screen.getByText('A fair sentence.')).not.toBeInTheDocument();
	expect(screen.getByRole('checkbox').elements()).toHaveLength(0);
});

it('then lets the learner hold the sentence against the rubric', async () => {
	const screen = await render(Write, { ...props, given, checking: true });
	await expect.element(screen.getByRole('textbox')).not.toBeInTheDocument();
	await expect.element(screen.getByText('Crashes fell.')).toBeVisible();
	await expect.element(screen.getByText('A fair sentence.')).toBeVisible();
	expect(screen.component.read()).toEqual({ ...given, ratings: [] });
	await screen.getByRole('checkbox', { name: 'Line gives-number' }).click();
	await screen.getByRole('checkbox', { name: 'Line names-source' }).click();
	expect(screen.component.read()).toEqual({ ...given, ratings: ['names-source', 'gives-number'] });
	await screen.getByRole('checkbox', { name: 'Line names-source' }).click();
	expect(screen.component.read()).toEqual({ ...given, ratings: ['gives-number'] });
});

it('goes on to the self-check with the sentence just written, and keeps its ticks once locked', async () => {
	const screen = await render(Write, props);
	await screen.getByRole('textbox').fill('Crashes fell.');
	await screen.rerender({ checking: true });
	await expect
		.element(screen.getByRole('group', { name: 'Tick what your sentence does' }))
		.toBeVisible();
	await screen.getByRole('checkbox', { name: 'Line gives-number' }).click();
	const rated = { ...given, ratings: ['gives-number'] };
	expect(screen.component.read()).toEqual(rated);
	await screen.rerender({ checking: false, locked: true, given: rated });
	await expect.element(screen.getByRole('checkbox', { name: 'Line gives-number' })).toBeChecked();
});

it('shows a rated sentence read-only once locked', async () => {
	const rated = { ...given, ratings: ['gives-number'] };
	const screen = await render(Write, { ...props, given: rated, locked: true });
	const box = screen.getByRole('checkbox', { name: 'Line gives-number' });
	await expect.element(box).toBeChecked();
	await expect.element(box).toBeDisabled();
	expect(screen.component.read()).toEqual(rated);
});
