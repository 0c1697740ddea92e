import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Locator } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { v7 as uuidv7 } from 'uuid';
import '../../../app.css';
import type { Correction, ToldContest } from '#lib/core/assigned/wire.ts';
import type { Contest as Sent, ContestFile } from '#lib/core/schema/contest.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import Contest from './Contest.svelte';
import { openUnsent } from './unsent.ts';

const lesson = aLesson();
const item = lesson.items.find(({ id }) => id === 'half-verdict');
if (!item) throw new Error('the small lesson asks about it');
const given = { kind: 'verdict', verdict: 'supported' } as const;
/** What an element says, with its spaces as they are read. */
const textOf = (locator: Locator) =>
	expect.poll(() => locator.element().textContent.replaceAll(/\s+/g, ' ').trim());

const day = (at: number) => new Date(at).toLocaleDateString('en-US', { dateStyle: 'medium' });

let attempt: string;
/** What the server is sent, in order, and how it answers. */
let sent: unknown[];
let answer: () => Response | Promise<Response>;

beforeEach(() => {
	attempt = uuidv7();
	sent = [];
	answer = () => accepts(sent.at(-1));
	vi.stubGlobal('fetch', (address: URL, { body }: { body: string }) => {
		expect(address.pathname).toBe(`/api/attempts/${attempt}/contests`);
		sent.push(JSON.parse(body));
		return Promise.resolve(answer());
	});
});

afterEach(() => {
	vi.unstubAllGlobals();
});

function accepts(body: unknown): Response {
	const { id, item: about } = body as ToldContest;
	return Response.json({ contests: [{ id, item: about, at: Date.UTC(2026, 10, 24, 12) }] });
}

const refuses = (code: string) => () =>
	Response.json({ error: { field: '', code } }, { status: 409 });
const isAway = () => Promise.reject(new TypeError('no network'));

const tries = { [item.id]: [{ response: given, at: '2026-01-05T09:00:00Z', revised: false }] };

const show = (contests: ToldContest[] = [], corrections: Correction[] = []) => {
	const data = { attempt, address: `/api/attempts/${attempt}/events` };
	return render(Contest, {
		attempt: { lesson, state: { tries }, side: { data, told: { contests, corrections } } },
		item
	});
};

const button = (name: string) => page.getByRole('button', { name, exact: true });
const ask = () => button('I think the key is wrong here');
const words = () => page.getByRole('radio', { name: 'Crashes fell by 30 percent, from 40 to 28.' });
const why = () => page.getByRole('textbox', { name: 'Why?' });
const status = () => page.getByRole('status');

async function fillIn() {
	await ask().click();
	await words().click();
	await why().fill('A fall by 12 of 40\nis no half.');
}

describe('in an assigned lesson', () => {
	it('offers the words of the passage and of the record, and says what comes of it', async () => {
		await show();
		await ask().click();
		await expect
			.element(page.getByRole('heading', { name: 'What speaks against the key?' }))
			.toHaveFocus();
		const offered = page.getByRole('radio').elements();
		expect(offered.map((one) => one.closest('label')?.textContent.trim())).toEqual([
			'“The town paid for every crossing from its own budget,” Mayor Ruth Okafor said.',
			'She said the crossings cut crashes in half.',
			'Crashes fell by 30 percent, from 40 to 28.'
		]);
		await expect.element(page.getByText('Crashes at twelve crossings · page 2')).toBeVisible();
		await expect
			.element(page.getByText('Don’t include personal information', { exact: false }))
			.toBeVisible();
		await expect
			.element(page.getByText('Your teacher reads this and decides.', { exact: false }))
			.toBeVisible();
	});

	it('sends the words and the reason in one line, and tells that it is there', async () => {
		await show();
		await fillIn();
		await button('Send to your teacher').click();
		await textOf(status()).toContain('Your teacher has not answered yet.');
		await expect.element(status()).toHaveFocus();
		const expected: Sent = {
			id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
			hash: lesson.hash,
			item: 'half-verdict',
			span: { quote: 'Crashes fell by 30 percent, from 40 to 28.' },
			reason: 'A fall by 12 of 40 is no half.'
		};
		expect(sent).toEqual([expected]);
		expect(ask().query()).toBeNull();
		expect(await (await openUnsent()).of(attempt)).toEqual([]);
	});

	it('can be done by keyboard alone', async () => {
		await show();
		(ask().element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}{Tab} {Tab}{Tab}No half.{Tab}{Enter}');
		await textOf(status()).toContain('Your teacher has not answered yet.');
		expect(sent).toMatchObject([{ reason: 'No half.' }]);
	});

	it('asks for words and a reason before anything is sent', async () => {
		await show();
		await ask().click();
		await words().click();
		await why().fill('   ');
		await button('Send to your teacher').click();
		await textOf(page.getByRole('alert')).toContain('Choose the words, and say why.');
		await why().fill('No half.');
		(words().element() as HTMLInputElement).checked = false;
		await button('Cancel').click();
		await expect.element(ask()).toBeVisible();
		expect(sent).toEqual([]);
	});

	it('waits on the device without a network, says so, and goes when it is back', async () => {
		answer = isAway;
		await show();
		await fillIn();
		await button('Send to your teacher').click();
		await textOf(status()).toContain('Not sent yet. It is kept on this device');
		expect(await (await openUnsent()).of(attempt)).toHaveLength(1);
		answer = () => accepts(sent.at(-1));
		dispatchEvent(new Event('online'));
		await textOf(status()).toContain('Your teacher has not answered yet.');
		expect(new Set(sent.map((one) => (one as { id: string }).id)).size).toBe(1);
		expect(await (await openUnsent()).of(attempt)).toEqual([]);
	});

	it('is sent by a later visit, also from another question', async () => {
		answer = isAway;
		const first = await show();
		await fillIn();
		await button('Send to your teacher').click();
		await expect.element(button('Try to send it now')).toBeEnabled();
		await first.unmount();
		answer = () => accepts(sent.at(-1));
		await show();
		await textOf(status()).toContain('Your teacher has not answered yet.');
	});

	it('shows again what the server did not take, with why', async () => {
		answer = refuses('too-many');
		await show();
		await fillIn();
		await button('Send to your teacher').click();
		await textOf(page.getByRole('alert')).toContain('ten keys of this lesson');
		await expect.element(words()).toBeChecked();
		await expect.element(why()).toHaveValue('A fall by 12 of 40\nis no half.');
		await button('Cancel').click();
		expect(page.getByRole('alert').query()).toBeNull();
	});

	it('opens again with its words where a later visit is refused', async () => {
		answer = isAway;
		const first = await show();
		await fillIn();
		await button('Send to your teacher').click();
		await expect.element(button('Try to send it now')).toBeEnabled();
		await first.unmount();
		answer = refuses('struck');
		await show();
		await textOf(page.getByRole('alert')).toContain('does not count any more');
		await expect.element(words()).toBeChecked();
		await expect.element(why()).toHaveValue('A fall by 12 of 40 is no half.');
	});

	it('is not asked about a question that counts for nobody', async () => {
		const strike = { item: 'half-verdict', kind: 'strike', note: 'Unclear.', at: 1 } as const;
		const contest = { id: uuidv7(), item: 'half-verdict', at: 1, outcome: 'upheld' } as const;
		await show([contest], [strike]);
		await textOf(status()).toContain('Your teacher agreed with you on');
		expect(ask().query()).toBeNull();
	});

	it.each([
		['upheld', 'Your teacher agreed with you on'],
		['kept', 'Your teacher kept the key on']
	] as const)(
		'tells that it was %s, when and why, and may be asked anew',
		async (outcome, said) => {
			const ruledAt = Date.UTC(2026, 10, 25, 12);
			const sentence = 'Twelve of forty.';
			const one = { id: uuidv7(), item: 'half-verdict', at: 1, outcome, sentence, ruledAt };
			await show([one, { ...one, id: uuidv7(), item: 'paid-verdict', sentence: 'Of another.' }]);
			await textOf(status()).toContain(`${said} ${day(ruledAt)}. Twelve of forty.`);
			await textOf(status()).not.toContain('Of another.');
			await expect.element(ask()).toBeVisible();
		}
	);
});

it('becomes a file for the editors of the module in self-paced use, and sends nothing', async () => {
	const saved: { name: string; blob: Promise<string> }[] = [];
	const made = vi.spyOn(URL, 'createObjectURL');
	const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
		this: HTMLAnchorElement
	) {
		const blob = made.mock.calls.at(-1)?.[0] as Blob;
		saved.push({ name: this.download, blob: blob.text() });
	});
	await render(Contest, { attempt: { lesson, state: { tries } }, item });
	await fillIn();
	await expect
		.element(page.getByText('Nothing is sent by itself.', { exact: false }))
		.toBeVisible();
	await button('Save the file').click();
	const name = 'said-or-shown-contest-small-half-verdict.json';
	await textOf(status()).toContain(`Saved as ${name}.`);
	click.mockRestore();
	made.mockRestore();
	expect(saved.map((one) => one.name)).toEqual([name]);
	const expected: ContestFile = {
		format: 'said-or-shown-contest-1',
		module: 'small',
		version: '1.0.0',
		hash: lesson.hash,
		item: 'half-verdict',
		given,
		span: { quote: 'Crashes fell by 30 percent, from 40 to 28.' },
		reason: 'A fall by 12 of 40 is no half.'
	};
	expect(JSON.parse((await saved[0]?.blob) ?? '')).toEqual(expected);
	expect(sent).toEqual([]);
});
