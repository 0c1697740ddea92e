import type { RequestEvent } from '@sveltejs/kit';
import type { Standing } from '#lib/core/assigned/wire.ts';
import { toStanding } from '#lib/server/assignments/standing.ts';
import { gather } from '#lib/server/db/gather.ts';
import { selectLive } from '#lib/server/live/select-live.ts';
import type { Live } from '#lib/server/live/select-live.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import { seatIn } from './seats.ts';

/** An attempt of the seat that asks, and where its assignment stands for it. */
export interface Attempting {
	assignment: AssignmentRow;
	standing: Standing;
	/** Only where it is taught live, or was. */
	live: Live | undefined;
}

/**
 * An attempt of the seat that this browser has; undefined when it is another’s, or not there, so that
 * nobody learns which.
 *
 * @throws {ZodError} when the settings of the assignment are broken, which only another program can do.
 */
export async function attempting(
	event: Pick<RequestEvent, 'cookies' | 'locals'>,
	attempt: string,
	now: number
): Promise<Attempting | undefined> {
	const row = await selectOptionalAttempted(event.locals.db, attempt);
	if (!row) return undefined;
	const { attempt: _attempt, seat: owner, included, extra_ms, ...assignment } = row;
	const seat = await seatIn(event, assignment.classroom, now);
	if (seat?.id !== owner) return undefined;
	const own = { included: included ?? 0, extra_ms: extra_ms ?? 0 };
	const live = await selectLive(event.locals.db, assignment);
	const standing = toStanding(assignment, seat, own, now, live);
	return standing && { assignment, standing, live };
}

/** The assignment of an attempt, whose attempt it is, and what is settled for that seat. */
const selectOptionalAttempted = gather(async (db, ids) => {
	const rows = await db
		.selectFrom('attempts')
		.innerJoin('assignments', 'assignments.id', 'attempts.assignment')
		.leftJoin('assignment_seats', (join) =>
			join
				.onRef('assignment_seats.assignment', '=', 'attempts.assignment')
				.onRef('assignment_seats.seat', '=', 'attempts.seat')
		)
		.selectAll('assignments')
		.select([
			'attempts.id as attempt',
			'attempts.seat',
			'assignment_seats.included',
			'assignment_seats.extra_ms'
		])
		.where('attempts.id', 'in', ids)
		.execute();
	const found = new Map(rows.map((row) => [row.attempt, row]));
	return (id) => found.get(id);
});
