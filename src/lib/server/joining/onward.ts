import type { Kysely } from 'kysely';
import { selectSeatWork } from '#lib/server/classrooms/class-work.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** The assignment that a seat goes on to from a code; undefined when the code names none that this seat does. */
export async function assignmentAhead(
	db: Kysely<Tables>,
	seat: SeatRow,
	assignment: string | undefined,
	now: number
): Promise<string | undefined> {
	if (assignment === undefined) return undefined;
	const work = await selectSeatWork(db, seat, now);
	return work.find(({ id }) => id === assignment)?.id;
}
