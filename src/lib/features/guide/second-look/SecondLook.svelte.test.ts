import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../../app.css';
import type { DigestedPiece } from '#lib/core/second-look/compare-look.ts';
import type { LookedAt } from '#lib/core/second-look/look-rows.ts';
import { questionsOf, type PieceKind } from '#lib/core/second-look/questions.ts';
import type { LookEntry } from '#lib/core/schema/second-look.ts';
import SecondLook from './SecondLook.svelte';

const digest = '0123456789abcdef';
const piece = (kind: PieceKind, name: string): DigestedPiece => ({
	id: `${kind}:${name}`,
	kind,
	label: `The words of ${name}`,
	digest
});
const seen = ({ id, kind }: DigestedPiece, more: Partial<LookEntry> = {}): LookEntry => ({
	id,
	digest,
	checked: [...questionsOf(kind)],
	found: 'nothing',
	...more
});
const half = piece('statement', 'half');
const paid = piece('statement', 'paid');
const audit = piece('source', 'audit');
const twin = piece('bank-item', 'bank-one');

const lookedAt = (pieces: DigestedPiece[], entries: LookEntry[]): LookedAt => ({
	pieces,
	look: {
		format: 1,
		reader: 'a second editor, who did not write this module',
		date: '2026-01-05',
		version: '1.0.0',
		sources: ['The module file.', 'The audit.'],
		entries
	}
});
const nobody = (...pieces: DigestedPiece[]): LookedAt => ({ pieces, look: undefined });
const text = () =>
	page
		.getByRole('region', { name: 'A second pair of eyes' })
		.element()
		.textContent.replaceAll(/\s+/g, ' ');
/** The cells of the row that begins with this kind. */
const row = (kind: string) =>
	page
		.getByRole('row')
		.elements()
		.map((one) => [...one.querySelectorAll('th, td')].map((cell) => cell.textContent.trim()))
		.filter(([first]) => first === kind)
		.map((cells) => cells.join(' '))
		.join('; ');

beforeEach(() => page.viewport(1024, 768));

it('says so while nobody but the writer has checked the module, or the questions of the bank', async () => {
	await render(SecondLook, { own: nobody(half), bank: nobody(twin) });
	expect(text()).toContain('Nobody but the writer has checked this module yet.');
	expect(text()).toContain('Nobody but the writer has checked these questions yet.');
	expect(text()).not.toContain('What was asked');
});

describe('a second look', () => {
	it('tells who looked, when, at which version, and with what at hand', async () => {
		await render(SecondLook, { own: lookedAt([half], [seen(half)]), bank: nobody() });
		expect(text()).toContain('Who looked: a second editor, who did not write this module.');
		expect(text()).toContain('Last marked on January 5, 2026, for version 1.0.0.');
		expect(text()).toContain('At hand was: The module file.The audit.');
		expect(text()).toContain('Every piece was looked at as it stands now');
		expect(text()).not.toContain('bank');
	});

	it('counts by kind, and spells out what is open, mended and changed', async () => {
		const entries = [
			seen(half, { found: 'open', note: 'Which year is it?' }),
			seen(paid, { digest: 'f'.repeat(16) }),
			seen(audit, { found: 'mended', note: 'The day was another.' })
		];
		const lead = piece('passage', 'lead');
		await render(SecondLook, {
			own: lookedAt([audit, lead, half, paid], entries),
			bank: nobody()
		});
		expect(row('Statements')).toBe('Statements 2 1 0 1 1');
		expect(row('Sources')).toBe('Sources 1 1 1 0 0');
		expect(row('Passages')).toBe('Passages 1 0 0 0 0');
		expect(row('All')).toBe('All 4 2 1 1 1');
		expect(text()).toContain('Pieces that nobody has looked at yet: 1.');
		expect(text()).toContain('changed since they were looked at: 1. Statements: The words of paid');
		expect(text()).toContain('Statements: The words of half Which year is it?');
		expect(text()).toContain('Sources: The words of audit The day was another.');
		expect(text()).not.toContain('Every piece was looked at');
	});

	it('names the questions that could not be asked', async () => {
		const checked = questionsOf('statement').filter((question) => question !== 'places');
		const entries = [seen(half, { checked }), seen(paid)];
		await render(SecondLook, { own: lookedAt([half, paid], entries), bank: nobody() });
		expect(text()).toContain('does it stand where we say? Not asked of 1.');
	});

	it('lists what is asked of each kind that the module has', async () => {
		await render(SecondLook, { own: lookedAt([half], [seen(half)]), bank: nobody() });
		await page.getByText('What was asked of each piece').click();
		await expect.element(page.getByRole('term')).toHaveTextContent('Statements');
		await expect.element(page.getByText('Is the rule true beyond this text?')).toBeVisible();
		expect(text()).not.toContain('Is one answer the best');
	});
});

it('has a table of its own for the questions of the bank', async () => {
	await render(SecondLook, { own: nobody(half), bank: lookedAt([twin], [seen(twin)]) });
	expect(text()).toContain('They come from a bank that all lessons share');
	expect(row('Questions of the bank')).toBe('Questions of the bank 1 1 0 0 0');
});

it.each([1024, 360])('needs no sideways scrolling at %i px', async (width) => {
	await page.viewport(width, 768);
	const entries = [seen(half, { found: 'open', note: 'Which year is it?' })];
	const own = lookedAt([half, paid, audit], entries);
	const { container } = await render(SecondLook, { own, bank: lookedAt([twin], []) });
	for (const details of container.querySelectorAll('details')) details.open = true;
	const caption = container.querySelector('caption')?.getBoundingClientRect();
	expect(caption?.height).toBeLessThan(80);
	expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});
