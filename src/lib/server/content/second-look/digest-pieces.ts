import type { DigestedPiece } from '#lib/core/second-look/compare-look.ts';
import type { Piece } from '#lib/core/second-look/pieces.ts';
import { shortDigest } from '#lib/server/content/hash.ts';

/** The pieces with the digest of their text: the order of fields does not matter, nor does what stands beside. */
export function digestPieces(pieces: readonly Piece[]): (Piece & DigestedPiece)[] {
	return pieces.map((piece) => ({ ...piece, digest: shortDigest(piece.content) }));
}
