import type { Kysely } from 'kysely';
import { ruledLesson } from '#lib/core/assigned/ruled-lesson.ts';
import type { Ruling } from '#lib/core/assigned/ruled-lesson.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { selectRulings } from '#lib/server/assignments/rulings.ts';
import { selectOptionalLesson } from '#lib/server/content/versions.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** What is assigned: as it was published, and under the corrections that hold. Keys included. */
export interface Assigned {
	published: Lesson;
	corrected: Lesson;
	/** Every correction, those that were taken back included. */
	rulings: Ruling[];
}

const lastCorrected = new Map<string, { by: string; lesson: Lesson }>();

/**
 * The lesson of an assignment, made anew only after a correction: each answer that comes needs it.
 *
 * @throws {Error} when this server never had that version.
 */
export async function selectAssigned(
	db: Kysely<Tables>,
	{ id, module, hash }: Pick<AssignmentRow, 'id' | 'module' | 'hash'>
): Promise<Assigned> {
	const published = await selectOptionalLesson(db, hash);
	if (!published) throw new Error(`version ${hash} of ${module} is not kept`);
	const rulings = await selectRulings(db, id);
	if (rulings.length === 0) return { published, corrected: published, rulings };
	const by = JSON.stringify([hash, rulings]);
	const last = lastCorrected.get(id);
	if (last?.by === by) return { published, corrected: last.lesson, rulings };
	const { lesson } = ruledLesson(published, rulings);
	lastCorrected.set(id, { by, lesson });
	return { published, corrected: lesson, rulings };
}
