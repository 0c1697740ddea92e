import type { Lesson } from '#lib/core/schema/lesson.ts';

/**
 * The number that stands beside a passage of the article on the screen, from 1. A passage of the record
 * has none.
 */
export function passageNumber(
	{ article, passages }: Pick<Lesson, 'article' | 'passages'>,
	id: string
): number | undefined {
	const inArticle = passages.filter(({ source }) => source === article.source);
	const index = inArticle.findIndex((passage) => passage.id === id);
	return index < 0 ? undefined : index + 1;
}
