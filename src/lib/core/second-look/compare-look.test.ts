import { describe, expect, it } from 'vitest';
import type { LookEntry } from '../schema/second-look.ts';
import { compareSecondLook, type DigestedPiece } from './compare-look.ts';
import { questionsOf } from './questions.ts';

const one: DigestedPiece = { id: 'term:one', kind: 'term', label: 'one', digest: '1'.repeat(16) };
const two: DigestedPiece = { id: 'guide:two', kind: 'guide', label: 'two', digest: '2'.repeat(16) };
const entry = ({ id, kind, digest }: DigestedPiece, more: Partial<LookEntry> = {}): LookEntry => ({
	id,
	digest,
	checked: [...questionsOf(kind)],
	found: 'nothing',
	...more
});
const none = { missing: [], changed: [], partly: [], unknown: [], mended: [], open: [] };

describe('a second look', () => {
	it('is complete when every piece was asked all its questions', () => {
		const entries = [entry(two), entry(one)];
		expect(compareSecondLook([one, two], { entries })).toEqual({ ...none, complete: true });
	});

	it('is complete with notes, which are spelled out', () => {
		const entries = [
			entry(one, { found: 'open', note: 'Which town?' }),
			entry(two, { found: 'mended', note: 'It was 29.' })
		];
		expect(compareSecondLook([one, two], { entries })).toEqual({
			...none,
			complete: true,
			open: [{ piece: one, note: 'Which town?' }],
			mended: [{ piece: two, note: 'It was 29.' }]
		});
	});

	it.each([
		['a piece has no entry', [entry(one)], { missing: [two] }],
		[
			'a text has changed',
			[entry(one), entry(two, { digest: '3'.repeat(16) })],
			{ changed: [two] }
		],
		[
			'a question was not asked',
			[entry(one), entry(two, { checked: ['side'] })],
			{ partly: [{ piece: two, unasked: ['fits', 'time', 'nobody', 'plain'] }] }
		],
		[
			'an entry is of nothing',
			[entry(one), entry(two), entry(two, { id: 'guide:gone' })],
			{ unknown: ['guide:gone'] }
		]
	])('is not complete where %s', (_why, entries, told) => {
		expect(compareSecondLook([one, two], { entries })).toEqual({
			...none,
			...told,
			complete: false
		});
	});

	it('says nothing of what was found in a text that has changed since', () => {
		const entries = [entry(one, { digest: '3'.repeat(16), found: 'open', note: 'Which town?' })];
		expect(compareSecondLook([one], { entries })).toMatchObject({ changed: [one], open: [] });
	});
});
