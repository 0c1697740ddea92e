import type { Problem } from '#lib/core/authoring/problem.ts';
import type { Piece } from '#lib/core/second-look/pieces.ts';
import { questionsOf } from '#lib/core/second-look/questions.ts';
import { SecondLook } from '#lib/core/schema/second-look.ts';
import { parseContent } from '#lib/server/content/parse/parse-content.ts';

/** A second look that is sound, or one sentence per problem: `file: path: what to do`. */
export type ParsedLook = { look: SecondLook } | { problems: string[] };

/** Reads the text of a second look against the pieces that it is about. A changed piece is no problem. */
export function parseSecondLook(file: string, text: string, pieces: readonly Piece[]): ParsedLook {
	return parse(file, text, (look) => strangeEntries(look, pieces));
}

/** Reads the text of a second look by itself, to bring it up to date: an entry may be of a piece that is gone. */
export function parseOldLook(file: string, text: string): ParsedLook {
	return parse(file, text, () => []);
}

function parse(file: string, text: string, check: (look: SecondLook) => Problem[]): ParsedLook {
	const parsed = parseContent(file, text, { schema: SecondLook, check });
	return 'problems' in parsed ? parsed : { look: parsed.content };
}

function strangeEntries({ entries }: SecondLook, pieces: readonly Piece[]): Problem[] {
	const kinds = new Map(pieces.map(({ id, kind }) => [id, kind]));
	const ids = entries.map(({ id }) => id);
	return entries.flatMap(({ id, checked }, at): Problem[] => {
		const path = `entries.${id}`;
		if (ids.indexOf(id) < at) return [{ path, message: 'this entry stands twice; keep one.' }];
		const kind = kinds.get(id);
		if (!kind) return [{ path, message: `there is no piece “${id}”; remove the entry.` }];
		const known: readonly string[] = questionsOf(kind);
		return checked
			.filter((question) => !known.includes(question))
			.map((question) => ({
				path: `${path}.checked`,
				message: `“${question}” is not asked of it; write some of ${known.join(', ')}.`
			}));
	});
}
