import type { RequestEvent } from '@sveltejs/kit';
import type { Standing } from '#lib/core/assigned/wire.ts';
import { standingOf } from '#lib/server/assignments/standing.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import { seatIn } from './seats.ts';

/** An attempt of the seat that asks, and where its assignment stands for it. */
export interface Attempting {
	assignment: AssignmentRow;
	standing: Standing;
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
	const row = await event.locals.db
		.selectFrom('attempts')
		.innerJoin('assignments', 'assignments.id', 'attempts.assignment')
		.selectAll('assignments')
		.select('attempts.seat')
		.where('attempts.id', '=', attempt)
		.executeTakeFirst();
	if (!row) return undefined;
	const { seat: owner, ...assignment } = row;
	const seat = await seatIn(event, assignment.classroom, now);
	if (seat?.id !== owner) return undefined;
	const standing = await standingOf(event.locals.db, assignment, seat, now);
	return standing && { assignment, standing };
}
