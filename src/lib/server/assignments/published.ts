import type { Kysely } from 'kysely';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { LessonModule } from '#lib/core/schema/module.ts';
import { toLesson } from '#lib/server/content/lesson.ts';
import { selectOptionalVersion } from '#lib/server/content/versions.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

type Named = Pick<AssignmentRow, 'module' | 'hash'>;

/**
 * The version of a module that was assigned: an assignment names it by its hash, so a later version is
 * another one.
 *
 * @throws {Error} when the version that was assigned is not kept.
 */
export async function selectVersion(
	db: Kysely<Tables>,
	{ module, hash }: Named
): Promise<LessonModule> {
	const version = await selectOptionalVersion(db, hash);
	if (!version) throw new Error(`version ${hash} of ${module} is not kept`);
	return version;
}

/**
 * The lesson that was assigned as its authors published it, without any correction.
 *
 * @throws {Error} when the version that was assigned is not kept.
 */
export async function selectPublished(db: Kysely<Tables>, assignment: Named): Promise<Lesson> {
	return toLesson(await selectVersion(db, assignment));
}
