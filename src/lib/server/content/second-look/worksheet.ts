import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import type { DigestedPiece } from '#lib/core/second-look/compare-look.ts';
import type { Piece } from '#lib/core/second-look/pieces.ts';
import { pieceKinds, questionsOf, type PieceKind } from '#lib/core/second-look/questions.ts';
import type { LookEntry } from '#lib/core/schema/second-look.ts';

const Messages = z.record(z.string(), z.string());

/** The words of the checklist: `kind` names a kind of piece, `ask` is the sentence of a question. */
export interface LookWords {
	kind: (kind: PieceKind) => string;
	ask: (question: string) => string;
}

/** The words of the checklist as the interface has them. */
export function readLookWords(root: string): LookWords {
	const path = join(root, 'src/lib/i18n/messages/en.json');
	const messages = Messages.parse(JSON.parse(readFileSync(path, 'utf8')));
	const words = (key: string) => messages[key.replaceAll('-', '_')] ?? key;
	return { kind: (kind) => words(`look_kind_${kind}`), ask: (id) => words(`look_ask_${id}`) };
}

/** Pieces to read with the questions of their kinds, as Markdown; each says what was found in it before, if anything. */
export function worksheet(
	title: string,
	pieces: readonly (Piece & DigestedPiece)[],
	entries: readonly LookEntry[],
	words: LookWords
): string {
	const before = new Map(entries.map((entry) => [entry.id, entry]));
	const sections = pieceKinds.flatMap((kind) => {
		const own = pieces.filter((piece) => piece.kind === kind);
		if (own.length === 0) return [];
		return [
			`## ${words.kind(kind)} (${own.length})`,
			questionsOf(kind)
				.map((question) => `- \`${question}\`: ${words.ask(question)}`)
				.join('\n'),
			...own.map((piece) => pieceText(piece, before.get(piece.id)))
		];
	});
	return [`# Second look: ${title}`, ...sections].join('\n\n');
}

function pieceText(piece: Piece & DigestedPiece, entry: LookEntry | undefined): string {
	const { id, content, beside } = piece;
	return [
		`### ${id}`,
		stateOf(piece, entry),
		fenced(content),
		...(beside ? ['Beside it:', fenced(beside)] : [])
	].join('\n\n');
}

function stateOf({ digest }: DigestedPiece, entry: LookEntry | undefined): string {
	if (!entry) return 'Not looked at yet.';
	if (entry.digest !== digest) return 'Changed since it was looked at.';
	return entry.found === 'nothing' ? 'Looked at.' : `Looked at; ${entry.found}: ${entry.note}`;
}

function fenced(content: object): string {
	return `\`\`\`yaml\n${stringify(content, { lineWidth: 0 })}\`\`\``;
}
