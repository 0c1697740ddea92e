import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { titleOf } from '#lib/server/classrooms/class-work.ts';
import { selectLive } from './select-live.ts';

/** A live session that has not ended. */
export interface OngoingLesson {
	/** Of its assignment. */
	id: string;
	title: string;
	/** The name of the class. */
	classroom: string;
	phase: 'open' | 'frozen';
}

/** The sessions of somebody’s classes, or of one of them, that are open or stopped for the day; newest first. */
export async function selectOngoing(
	db: Kysely<Tables>,
	person: string,
	classroom?: string
): Promise<OngoingLesson[]> {
	const rows = await db
		.selectFrom('assignments')
		.innerJoin('class_teachers', 'class_teachers.classroom', 'assignments.classroom')
		.innerJoin('classrooms', 'classrooms.id', 'assignments.classroom')
		.selectAll('assignments')
		.select('classrooms.name')
		.where('class_teachers.person', '=', person)
		.where('assignments.live_acts', '>', 0)
		.where('classrooms.archived_at', 'is', null)
		.$if(classroom !== undefined, (query) =>
			query.where('assignments.classroom', '=', classroom ?? '')
		)
		.orderBy('assignments.created_at', 'desc')
		.orderBy('assignments.id', 'desc')
		.execute();
	const found = await Promise.all(
		rows.map(async (row): Promise<OngoingLesson[]> => {
			const phase = (await selectLive(db, row))?.session.phase;
			if (phase !== 'open' && phase !== 'frozen') return [];
			return [{ id: row.id, title: await titleOf(db, row), classroom: row.name, phase }];
		})
	);
	return found.flat();
}
