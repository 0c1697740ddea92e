import type { Kysely } from 'kysely';
import { ruledLesson } from '#lib/core/assigned/ruled-lesson.ts';
import type { Ruling } from '#lib/core/assigned/ruled-lesson.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { ModuleInfo } from '#lib/core/schema/module.ts';
import { toLesson } from '#lib/server/content/lesson.ts';
import { selectModule } from '#lib/server/content/modules.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectVersion } from './published.ts';
import { selectRulings } from './rulings.ts';

/** What is assigned: the version that was assigned, under the corrections that hold. */
export interface AssignedLesson {
	/** Keys included: what a learner may have of it is for the caller to decide. */
	lesson: Lesson;
	/** Questions that count for nobody. */
	struck: string[];
	/** Every correction, those that were taken back included. */
	rulings: Ruling[];
	module: ModuleInfo;
	/** Whether the module has left the catalogue since. */
	withdrawn: boolean;
}

/**
 * What a class was assigned, whatever the catalogue has become.
 *
 * @throws {Error} when this server never had that version, or what is kept of it is broken.
 */
export async function selectAssignedLesson(
	db: Kysely<Tables>,
	assignment: Pick<AssignmentRow, 'id' | 'module' | 'hash'>
): Promise<AssignedLesson> {
	const version = await selectVersion(db, assignment);
	const rulings = await selectRulings(db, assignment.id);
	return {
		...ruledLesson(toLesson(version), rulings),
		rulings,
		module: version.module,
		withdrawn: selectModule(assignment.module) === undefined
	};
}
