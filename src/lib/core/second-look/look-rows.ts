import type { SecondLook } from '../schema/second-look.ts';
import type { DigestedPiece, LookCompared, Noted } from './compare-look.ts';
import { pieceKinds, type LookQuestion, type PieceKind } from './questions.ts';

/** A second look beside the pieces that it is about, as they are now. */
export interface LookedAt {
	pieces: DigestedPiece[];
	/** Undefined while nobody but the writer has looked. */
	look: SecondLook | undefined;
}

/** How many pieces of one kind there are, and what became of them. */
export interface LookRow {
	kind: PieceKind;
	pieces: number;
	/** Looked at as they are now. */
	seen: number;
	mended: number;
	open: number;
	changed: number;
}

/** One row for each kind that has pieces, in the order of the checklist. */
export function lookRows(
	pieces: readonly DigestedPiece[],
	{ missing, changed, mended, open }: LookCompared
): LookRow[] {
	return pieceKinds
		.map((kind) => {
			const own = (some: readonly DigestedPiece[]) =>
				some.filter((piece) => piece.kind === kind).length;
			return {
				kind,
				pieces: own(pieces),
				seen: own(pieces) - own(missing) - own(changed),
				mended: own(mended.map(({ piece }) => piece)),
				open: own(open.map(({ piece }) => piece)),
				changed: own(changed)
			};
		})
		.filter((row) => row.pieces > 0);
}

/** Of how many pieces each question was not asked, though it belongs to their kind; the commonest first. */
export function questionsLeft({
	partly
}: Pick<LookCompared, 'partly'>): { question: LookQuestion; pieces: number }[] {
	const counts = new Map<LookQuestion, number>();
	for (const question of partly.flatMap(({ unasked }) => unasked)) {
		counts.set(question, (counts.get(question) ?? 0) + 1);
	}
	return [...counts]
		.map(([question, pieces]) => ({ question, pieces }))
		.sort((a, b) => b.pieces - a.pieces);
}

/** Pieces that bear the same note stand together, in the order in which each note first comes. */
export function byNote(noted: readonly Noted[]): { note: string; pieces: DigestedPiece[] }[] {
	const groups = Map.groupBy(noted, ({ note }) => note);
	return [...groups].map(([note, same]) => ({ note, pieces: same.map(({ piece }) => piece) }));
}
