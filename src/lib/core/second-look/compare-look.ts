import type { LookEntry, SecondLook } from '../schema/second-look.ts';
import type { Piece } from './pieces.ts';
import { questionsOf, type LookQuestion } from './questions.ts';

/** A piece with the digest of its text. */
export type DigestedPiece = Pick<Piece, 'id' | 'kind' | 'label'> & { digest: string };

/** How far a second look fits the text as it is now. */
export interface LookCompared {
	/** Every piece as it is now was looked at, and asked all the questions of its kind. */
	complete: boolean;
	/** Pieces without an entry. */
	missing: DigestedPiece[];
	/** Pieces whose text has changed since the entry was made. */
	changed: DigestedPiece[];
	/** Pieces that were looked at as they are, with the questions that were not asked of them. */
	partly: { piece: DigestedPiece; unasked: LookQuestion[] }[];
	/** Ids of entries that no piece has. */
	unknown: string[];
	/** What was found and mended, in pieces that are still as they were looked at. */
	mended: Noted[];
	/** What was found and not mended yet, in pieces that are still as they were looked at. */
	open: Noted[];
}

/** A piece and what the second reader wrote about it. */
export interface Noted {
	piece: DigestedPiece;
	note: string;
}

/** Compares a second look with the pieces as they are now. An open note does not make it incomplete. */
export function compareSecondLook(
	pieces: readonly DigestedPiece[],
	{ entries }: Pick<SecondLook, 'entries'>
): LookCompared {
	const byId = new Map(entries.map((entry) => [entry.id, entry]));
	const known = new Set(pieces.map(({ id }) => id));
	const found = pieces.flatMap((piece) => {
		const entry = byId.get(piece.id);
		return entry ? [{ piece, entry }] : [];
	});
	const fitting = found.filter(({ piece, entry }) => entry.digest === piece.digest);
	const noted = (as: LookEntry['found']): Noted[] =>
		fitting
			.filter(({ entry }) => entry.found === as)
			.map(({ piece, entry }) => ({ piece, note: entry.note ?? '' }));
	const missing = pieces.filter(({ id }) => !byId.has(id));
	const changed = found
		.filter(({ piece, entry }) => entry.digest !== piece.digest)
		.map(({ piece }) => piece);
	const partly = fitting
		.map(({ piece, entry }) => ({
			piece,
			unasked: questionsOf(piece.kind).filter((question) => !entry.checked.includes(question))
		}))
		.filter(({ unasked }) => unasked.length > 0);
	const unknown = entries.map(({ id }) => id).filter((id) => !known.has(id));
	return {
		complete: [missing, changed, partly, unknown].every(({ length }) => length === 0),
		missing,
		changed,
		partly,
		unknown,
		mended: noted('mended'),
		open: noted('open')
	};
}
