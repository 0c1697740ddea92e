import type { Lesson } from '#lib/core/schema/lesson.ts';

/** The words that a statement judges: quoted from its passage, or our own altered wording of it. */
export function statementWords(lesson: Lesson, id: string): string {
	const statement = lesson.statements.find((one) => one.id === id);
	return statement?.quote ?? statement?.altered ?? '';
}
