import type { Kysely } from 'kysely';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { toLesson } from '#lib/server/content/lesson.ts';
import { selectOptionalVersion } from '#lib/server/content/versions.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/**
 * The lesson that was assigned as its authors published it, without any correction: an assignment names it
 * by its hash, so a later version is another lesson.
 *
 * @throws {Error} when the version that was assigned is not kept.
 */
export async function selectPublished(
	db: Kysely<Tables>,
	{ module, hash }: Pick<AssignmentRow, 'module' | 'hash'>
): Promise<Lesson> {
	const version = await selectOptionalVersion(db, hash);
	if (!version) throw new Error(`version ${hash} of ${module} is not kept`);
	return toLesson(version);
}
