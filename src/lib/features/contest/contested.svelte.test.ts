import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Locator } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../app.css';
import type { ReadContest } from '#lib/core/contest/read-contest.ts';
import Contested from './Contested.svelte';

const open: ReadContest = {
	id: 'one',
	item: 'half-verdict',
	at: Date.UTC(2026, 10, 24, 19, 45),
	seat: 'amber',
	name: 'amber-otter',
	reason: '40 to 28 is no half.',
	span: { quote: 'from 40 to 28' },
	place: { id: 'half-fall', source: 'audit', locator: 'page 2', text: 'It fell from 40 to 28.' },
	given: { kind: 'verdict', verdict: 'supported' }
};
const ruled: ReadContest = {
	...open,
	id: 'two',
	seat: 'brisk',
	name: 'brisk-heron',
	outcome: 'kept',
	sentence: 'The audit says 30 percent.',
	ruledAt: Date.UTC(2026, 10, 25, 19, 45)
};

/** What an element says, with its spaces as they are read. */
const textOf = (locator: Locator) =>
	expect.poll(() => locator.element().textContent.replaceAll(/\s+/g, ' ').trim());

const show = (contests: ReadContest[], more: object = {}) =>
	render(Contested, {
		item: 'half-verdict',
		number: 7,
		prompt: 'Does the record back it?',
		about: 'the crossings cut crashes in half',
		contests,
		timeZone: 'America/New_York',
		studentOf: (seat: string) => (seat === 'amber' ? 'Ana' : undefined),
		answerOf: () => 'Supported',
		sourceOf: () => 'Crashes at twelve crossings',
		agree: createRawSnippet(() => ({ render: () => '<a href="/strike">Strike</a>' })),
		...more
	});

it('shows who contests, the words where they stand, why, and both ways to answer', async () => {
	await show([open]);
	const entry = page.getByRole('listitem');
	await textOf(entry).toMatch(/^Ana \(amber-otter\)/);
	await textOf(entry).toContain('Nov 24, 2026, 2:45 PM');
	await textOf(entry).toContain('answered “Supported”');
	await textOf(page.getByRole('mark')).toContain('from 40 to 28');
	await textOf(entry).toContain('Crashes at twelve crossings · page 2');
	await textOf(entry).toContain('40 to 28 is no half.');
	await expect.element(page.getByRole('link', { name: 'Strike' })).toBeVisible();
	const keep = page.getByRole('button', { name: /^Keep the key ?: question 7$/ });
	await expect.element(keep).toBeVisible();
	expect(document.querySelector<HTMLInputElement>('[name="contest"]')?.value).toBe('one');
});

it('names the seat alone where no name is known, and the words alone where they stand nowhere', async () => {
	await show([{ ...open, seat: 'calm', name: 'calm-wren', place: undefined }]);
	await textOf(page.getByRole('listitem')).toMatch(/^calm-wren/);
	await textOf(page.getByRole('mark')).toContain('from 40 to 28');
});

it('keeps what was ruled on to be read, and asks for nothing more', async () => {
	await show([ruled]);
	expect(page.getByRole('form').query()).toBeNull();
	expect(document.querySelector('form')).toBeNull();
	await page.getByText('Answered by you: 1').click();
	await expect
		.element(page.getByText('You kept the key on Nov 25, 2026, 2:45 PM:', { exact: false }))
		.toBeVisible();
	await expect.element(page.getByText('The audit says 30 percent.')).toBeVisible();
});

it('answers only what the teacher has before them, and shows a refused sentence again', async () => {
	await show([open, { ...open, id: 'three' }, ruled], { refused: ' ' });
	const sent = [...document.querySelectorAll<HTMLInputElement>('[name="contest"]')];
	expect(sent.map(({ value }) => value)).toEqual(['one', 'three']);
	const field = page.getByRole('textbox', { name: 'What you tell whoever contested it' });
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	await textOf(page.getByRole('alert')).toContain(
		'Write a sentence of 1 to 280 characters, in one line.'
	);
});
