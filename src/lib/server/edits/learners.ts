import type { Kysely } from 'kysely';
import { acceptEvents } from '#lib/core/assigned/accepted-events.ts';
import { closesFor } from '#lib/core/assigned/window.ts';
import type { ClassAttempt } from '#lib/core/measures/class/tries/scored-learners.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { settingsOf } from '#lib/server/assignments/standing.ts';
import { selectReceived } from '#lib/server/attempts/select-received.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectLive } from '#lib/server/live/select-live.ts';

/** A seat with its generated name and the events that count. */
export interface LearnerOf extends ClassAttempt {
	name: string;
}

/**
 * Every seat that has begun the assignment, by name, previews left out, each with the events that
 * count. `lesson` is the one published: which events count does not hang on corrections.
 *
 * @throws {ZodError} when the settings are broken, which only another program can do.
 */
export async function selectLearners(
	db: Kysely<Tables>,
	assignment: AssignmentRow,
	lesson: Lesson
): Promise<LearnerOf[]> {
	const settings = settingsOf(assignment);
	const seats = await db
		.selectFrom('attempts')
		.innerJoin('seats', 'seats.id', 'attempts.seat')
		.leftJoin('assignment_seats', (join) =>
			join
				.onRef('assignment_seats.seat', '=', 'attempts.seat')
				.onRef('assignment_seats.assignment', '=', 'attempts.assignment')
		)
		.select(['attempts.id', 'seats.id as seat', 'seats.name', 'assignment_seats.extra_ms'])
		.where('attempts.assignment', '=', assignment.id)
		.where('seats.preview', '=', 0)
		.orderBy('seats.name')
		.execute();
	const byAttempt = await selectReceived(db, assignment.id);
	const live = (await selectLive(db, assignment))?.timeline;
	return seats.map(({ id, seat, name, extra_ms }) => {
		const closesAt = closesFor({
			closesAt: settings.closesAt,
			closedAt: assignment.closed_at ?? undefined,
			extraMs: extra_ms ?? 0
		});
		const received = byAttempt.get(id) ?? [];
		const { events: counted } = acceptEvents(received, { lesson, settings, closesAt, live });
		return { seat, name, events: counted };
	});
}
