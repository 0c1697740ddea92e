import type { Kysely } from 'kysely';
import { closesFor } from '#lib/core/assigned/window.ts';
import type { RecordedSession } from '#lib/core/live/after/replayed-room.ts';
import { selectSettledSeats } from '#lib/server/assignments/manage/some-seats.ts';
import { selectPublished } from '#lib/server/assignments/published.ts';
import { selectRulings } from '#lib/server/assignments/rulings.ts';
import { settingsOf } from '#lib/server/assignments/standing.ts';
import { selectReceived } from '#lib/server/attempts/select-received.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectLive } from '#lib/server/live/select-live.ts';

/**
 * Everything that is kept of the live session of an assignment, to be gone through again; undefined when
 * it never had one. When somebody sat down at a seat is known only while that browser has it.
 *
 * @throws {Error} when this server never had the version that was assigned, or what is kept is broken.
 */
export async function selectRecorded(
	db: Kysely<Tables>,
	assignment: AssignmentRow
): Promise<RecordedSession | undefined> {
	const live = await selectLive(db, assignment);
	if (!live) return undefined;
	const settings = settingsOf(assignment);
	const { closesAt } = settings;
	const closedAt = assignment.closed_at ?? undefined;
	const known = new Map((await selectTaken(db, assignment)).map((row) => [row.id, row]));
	const byAttempt = await selectReceived(db, assignment.id);
	const attempts = await db
		.selectFrom('attempts')
		.select(['id', 'seat', 'created_at'])
		.where('assignment', '=', assignment.id)
		.execute();
	const begun = new Map(attempts.map((attempt) => [attempt.seat, attempt]));
	return {
		acts: live.acts,
		rulings: await selectRulings(db, assignment.id),
		published: await selectPublished(db, assignment),
		settings,
		seats: (await selectSettledSeats(db, assignment))
			.filter(({ included }) => assignment.whole_class === 1 || included)
			.map(({ id, name, extraMs }) => ({
				...{ id, name },
				closesAt: closesFor({ closesAt, closedAt, extraMs }),
				received: byAttempt.get(begun.get(id)?.id ?? '') ?? [],
				createdAt: known.get(id)?.created_at ?? 0,
				takenAt: Math.min(
					known.get(id)?.taken_at ?? Infinity,
					begun.get(id)?.created_at ?? Infinity
				)
			}))
	};
}

/** Since when each seat is there, and since when somebody sits there. */
async function selectTaken(db: Kysely<Tables>, { classroom }: Pick<AssignmentRow, 'classroom'>) {
	return db
		.selectFrom('seats')
		.leftJoin('seat_logins', 'seat_logins.seat', 'seats.id')
		.select((from) => [
			'seats.id',
			'seats.created_at',
			from.fn.min<number | null>('seat_logins.created_at').as('taken_at')
		])
		.where('seats.classroom', '=', classroom)
		.groupBy(['seats.id', 'seats.created_at'])
		.execute();
}
