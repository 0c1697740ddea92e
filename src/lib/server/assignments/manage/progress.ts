import type { Kysely } from 'kysely';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** How far a class is: how many seats do the assignment, are taken, have begun it, and have finished it. */
export interface Progress {
	seats: number;
	joined: number;
	started: number;
	finished: number;
}

/** How far a class is; a teacher’s preview does not count. */
export async function selectProgress(
	db: Kysely<Tables>,
	{ id, classroom, whole_class }: Pick<AssignmentRow, 'id' | 'classroom' | 'whole_class'>
): Promise<Progress> {
	const seats = await db
		.selectFrom('seats')
		.leftJoin('assignment_seats', (join) =>
			join
				.onRef('assignment_seats.seat', '=', 'seats.id')
				.on('assignment_seats.assignment', '=', id)
		)
		.leftJoin('attempts', (join) =>
			join.onRef('attempts.seat', '=', 'seats.id').on('attempts.assignment', '=', id)
		)
		.select(['seats.id', 'assignment_seats.included', 'attempts.id as attempt'])
		.where('seats.classroom', '=', classroom)
		.where('seats.preview', '=', 0)
		.execute();
	const doing = seats.filter(({ included }) => whole_class === 1 || included === 1);
	const taken = new Set(await selectTaken(db, classroom));
	const finished = new Set(await selectFinished(db, id));
	return {
		seats: doing.length,
		joined: doing.filter(({ id: seat, attempt }) => taken.has(seat) || attempt !== null).length,
		started: doing.filter(({ attempt }) => attempt !== null).length,
		finished: doing.filter(({ attempt }) => attempt !== null && finished.has(attempt)).length
	};
}

/** The seats of a class that some browser has. */
async function selectTaken(db: Kysely<Tables>, classroom: string) {
	const rows = await db
		.selectFrom('seat_logins')
		.innerJoin('seats', 'seats.id', 'seat_logins.seat')
		.select('seats.id')
		.distinct()
		.where('seats.classroom', '=', classroom)
		.execute();
	return rows.map(({ id }) => id);
}

/** The attempts at an assignment that were finished. */
async function selectFinished(db: Kysely<Tables>, assignment: string) {
	const rows = await db
		.selectFrom('events')
		.innerJoin('attempts', 'attempts.id', 'events.attempt')
		.select('attempts.id')
		.distinct()
		.where('attempts.assignment', '=', assignment)
		// The body is our own JSON: what a learner writes has its quotation marks escaped.
		.where('events.body', 'like', '%"type":"finished"%')
		.execute();
	return rows.map(({ id }) => id);
}
