import { expect, it } from 'vitest';
import { compareSecondLook, type DigestedPiece } from './compare-look.ts';
import { byNote, lookRows, questionsLeft } from './look-rows.ts';

const piece = (id: string, kind: DigestedPiece['kind']): DigestedPiece => ({
	id,
	kind,
	label: id,
	digest: '1'.repeat(16)
});
const pieces = [
	piece('term:one', 'term'),
	piece('term:two', 'term'),
	piece('term:three', 'term'),
	piece('term:four', 'term'),
	piece('source:one', 'source')
];
const entry = { digest: '1'.repeat(16), checked: ['plain'], found: 'nothing' as const };

it('counts each kind that has pieces, in the order of the checklist', () => {
	const entries = [
		{ ...entry, id: 'term:one', found: 'mended' as const, note: 'Shorter.' },
		{ ...entry, id: 'term:two', digest: '2'.repeat(16) },
		{ ...entry, id: 'term:three', found: 'open' as const, note: 'Which source?' }
	];
	expect(lookRows(pieces, compareSecondLook(pieces, { entries }))).toEqual([
		{ kind: 'source', pieces: 1, seen: 0, mended: 0, open: 0, changed: 0 },
		{ kind: 'term', pieces: 4, seen: 2, mended: 1, open: 1, changed: 1 }
	]);
});

it('counts what was not asked, the commonest first', () => {
	const entries = [
		{ ...entry, id: 'term:one', checked: ['term'] },
		{ ...entry, id: 'term:two', checked: ['term', 'side'] },
		{ ...entry, id: 'term:three', checked: ['term', 'side', 'plain'] }
	];
	expect(questionsLeft(compareSecondLook(pieces, { entries }))).toEqual([
		{ question: 'plain', pieces: 2 },
		{ question: 'side', pieces: 1 }
	]);
});

it('puts pieces with the same note together', () => {
	const [one, two, three] = pieces.map((of, at) => ({ piece: of, note: at === 1 ? 'B' : 'A' }));
	expect(byNote([one, two, three].filter((noted) => noted !== undefined))).toEqual([
		{ note: 'A', pieces: [one?.piece, three?.piece] },
		{ note: 'B', pieces: [two?.piece] }
	]);
});
