import type { Kysely } from 'kysely';
import { projectedLesson } from '#lib/core/live/projected-lesson.ts';
import type { ProjectedLesson } from '#lib/core/live/projected-lesson.ts';
import { selectAssignedLesson } from '#lib/server/assignments/assigned-lesson.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectLive } from '#lib/server/live/select-live.ts';

/**
 * The lesson as the screen of the room may hold it now; undefined where there never was a live session.
 *
 * @throws {Error} when this server never had the version that was assigned, or what is kept is broken.
 */
export async function selectProjected(
	db: Kysely<Tables>,
	assignment: AssignmentRow
): Promise<ProjectedLesson | undefined> {
	const live = await selectLive(db, assignment);
	if (!live) return undefined;
	const { lesson } = await selectAssignedLesson(db, assignment);
	return projectedLesson(lesson, live.session);
}
