import { describe, expect, it } from 'vitest';
import type { LookEntry } from '../schema/second-look.ts';
import type { DigestedPiece } from './compare-look.ts';
import { recordLook, type Marks } from './record-look.ts';

const one: DigestedPiece = { id: 'term:one', kind: 'term', label: 'one', digest: '1'.repeat(16) };
const two: DigestedPiece = { id: 'guide:two', kind: 'guide', label: 'two', digest: '2'.repeat(16) };
const pieces = [one, two];
const record = (entries: LookEntry[], marks: Partial<Marks> = {}) =>
	recordLook(pieces, entries, {
		seen: [],
		mended: new Map(),
		open: new Map(),
		without: [],
		...marks
	});
const seen = (id: string, digest: string): LookEntry => ({
	id,
	digest,
	checked: ['side'],
	found: 'open',
	note: 'Why?'
});

describe('new marks', () => {
	it('are written with the digest of the text and the questions of its kind', () => {
		expect(record([], { seen: ['term:one'] })).toEqual([
			{
				id: 'term:one',
				digest: one.digest,
				checked: ['term', 'side', 'plain'],
				found: 'nothing'
			}
		]);
	});

	it('leave out the questions that were not asked', () => {
		expect(record([], { seen: ['term:one'], without: ['term'] })).toMatchObject([
			{ checked: ['side', 'plain'] }
		]);
	});

	it('keep the note of what was mended or is open, in the order of the pieces', () => {
		const mended = new Map([['guide:two', 'It was 29.']]);
		const open = new Map([['term:one', 'Which town?']]);
		expect(record([], { mended, open })).toMatchObject([
			{ id: 'term:one', found: 'open', note: 'Which town?' },
			{ id: 'guide:two', found: 'mended', note: 'It was 29.' }
		]);
	});

	it('replace an old entry', () => {
		expect(record([seen(one.id, one.digest)], { seen: [one.id] })).toMatchObject([
			{ found: 'nothing' }
		]);
	});

	it.each([
		[{ seen: ['term:none'] }, 'There is no piece “term:none”.'],
		[{ seen: [one.id], without: ['nothing'] }, 'There is no question “nothing”.'],
		[{ seen: [one.id], without: ['term', 'side', 'plain'] }, 'No question was asked of term:one.']
	])('are refused where they do not fit: %j', (marks, message) => {
		expect(() => record([], marks)).toThrow(message);
	});
});

it('keeps an old entry while its digest fits, and lets it fall when the text changes or is gone', () => {
	const kept = seen(one.id, one.digest);
	expect(record([seen(two.id, '3'.repeat(16)), kept, seen('guide:gone', two.digest)])).toEqual([
		kept
	]);
});
