import type { OpenLesson, OpenStatement } from '#lib/core/assigned/open-lesson.ts';

type Passages = Pick<OpenLesson, 'passages'>;

/** The words that a statement judges: quoted from its passage, or our own altered wording of it. */
export function statementWords(lesson: Pick<OpenLesson, 'statements'>, id: string): string {
	const statement = lesson.statements.find((one) => one.id === id);
	return statement?.quote ?? statement?.altered ?? statement?.words ?? '';
}

/** The same in quotation marks where they are somebody's exact words, and bare where they are ours. */
export function markedWords({ passages }: Passages, statement: OpenStatement): string {
	const words = statement.quote ?? statement.altered ?? statement.words ?? '';
	if (!isQuoted({ passages }, statement)) return words;
	return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** Are these the exact words of a text or of a person? A summary may hold a quotation. */
export function isQuoted(
	{ passages }: Passages,
	{ altered, passage, voice }: OpenStatement
): boolean {
	if (altered !== undefined) return false;
	return (
		voice === 'quoted-claim' || passages.find(({ id }) => id === passage)?.wording === 'quoted'
	);
}
