import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { Statement } from '#lib/core/schema/statement.ts';

type Passages = Pick<Lesson, 'passages'>;

/** The words that a statement judges: quoted from its passage, or our own altered wording of it. */
export function statementWords(lesson: Pick<Lesson, 'statements'>, id: string): string {
	const statement = lesson.statements.find((one) => one.id === id);
	return statement?.quote ?? statement?.altered ?? '';
}

/** The same in quotation marks where they are somebody's exact words, and bare where they are ours. */
export function markedWords({ passages }: Passages, statement: Statement): string {
	const words = statement.quote ?? statement.altered ?? '';
	if (!isQuoted({ passages }, statement)) return words;
	return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** Are these the exact words of a text or of a person? A summary may hold a quotation. */
export function isQuoted({ passages }: Passages, { altered, passage, voice }: Statement): boolean {
	if (altered !== undefined) return false;
	return (
		voice === 'quoted-claim' || passages.find(({ id }) => id === passage)?.wording === 'quoted'
	);
}
