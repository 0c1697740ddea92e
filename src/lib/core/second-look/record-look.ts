import type { LookEntry } from '../schema/second-look.ts';
import type { DigestedPiece } from './compare-look.ts';
import { questionsOf } from './questions.ts';

/** What a reader tells of some pieces at once. */
export interface Marks {
	/** Ids of pieces in which nothing was found. */
	seen: readonly string[];
	/** By id: what was found in the piece, and what was mended. */
	mended: ReadonlyMap<string, string>;
	/** By id: what was found and is still open. */
	open: ReadonlyMap<string, string>;
	/** Questions that were not asked of these pieces. */
	without: readonly string[];
}

/**
 * The entries of a second look with new marks, in the order of the pieces. An entry is kept while its digest fits; one of
 * a piece that has changed or is gone falls away, since nobody has looked at the text as it is now.
 *
 * @throws {RangeError} with a sentence for the reader: there is no such piece or question, or no question was asked.
 */
export function recordLook(
	pieces: readonly DigestedPiece[],
	entries: readonly LookEntry[],
	marks: Marks
): LookEntry[] {
	refuseStrange(pieces, marks);
	const before = new Map(entries.map((entry) => [entry.id, entry]));
	return pieces.flatMap((piece) => {
		const kept = before.get(piece.id);
		const entry = marked(piece, marks) ?? (kept?.digest === piece.digest ? kept : undefined);
		return entry ? [entry] : [];
	});
}

function marked({ id, kind, digest }: DigestedPiece, marks: Marks): LookEntry | undefined {
	const told = toldOf(id, marks);
	if (!told) return undefined;
	const checked = questionsOf(kind).filter((question) => !marks.without.includes(question));
	if (checked.length === 0) throw new RangeError(`No question was asked of ${id}.`);
	return { id, digest, checked, ...told };
}

function toldOf(id: string, { seen, mended, open }: Marks) {
	const note = open.get(id);
	if (note !== undefined) return { found: 'open', note } as const;
	const mend = mended.get(id);
	if (mend !== undefined) return { found: 'mended', note: mend } as const;
	return seen.includes(id) ? ({ found: 'nothing' } as const) : undefined;
}

function refuseStrange(pieces: readonly DigestedPiece[], marks: Marks) {
	const ids = new Set(pieces.map(({ id }) => id));
	const questions = new Set<string>(pieces.flatMap(({ kind }) => questionsOf(kind)));
	for (const id of [...marks.seen, ...marks.mended.keys(), ...marks.open.keys()]) {
		if (!ids.has(id)) throw new RangeError(`There is no piece “${id}”.`);
	}
	for (const question of marks.without) {
		if (!questions.has(question)) throw new RangeError(`There is no question “${question}”.`);
	}
}
