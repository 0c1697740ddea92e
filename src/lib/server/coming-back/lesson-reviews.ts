import type { Kysely } from 'kysely';
import { acceptEvents } from '#lib/core/assigned/accepted-events.ts';
import { ruledLesson } from '#lib/core/assigned/ruled-lesson.ts';
import { tell, toldItems } from '#lib/core/assigned/tell.ts';
import { foldAttempt } from '#lib/core/attempt/fold.ts';
import { reviewRules } from '#lib/core/coming-back/rule-reviews.ts';
import type { RuleReview } from '#lib/core/coming-back/rule-reviews.ts';
import { toStanding } from '#lib/server/assignments/standing.ts';
import { selectAssigned } from '#lib/server/attempts/assigned.ts';
import { selectReceivedOf } from '#lib/server/attempts/select-received.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectLive } from '#lib/server/live/select-live.ts';

/** An assignment that a seat does, with what is settled for the seat. */
export interface SeatAssignment {
	assignment: AssignmentRow;
	attempt: string | undefined;
	own: { included: number; extra_ms: number };
}

/** What one attempt at an assignment says of rules, and which questions it says so by. */
export interface LessonReviews {
	attempt: string;
	reviews: RuleReview[];
	/** Ids of questions whose key the reviews tell something of, and that was not told to the seat before. */
	items: string[];
}

/**
 * The rules that a seat kept or missed in an assignment, `now` in ms since 1970. Only answers that count, under the
 * corrections that hold, to questions whose key the seat was told or may be told now: why a rule comes back tells what
 * was wrong. Undefined where the seat has not begun, or does it no more.
 *
 * @throws {Error} when this server never had the version that was assigned, or what is kept is broken.
 */
export async function selectLessonReviews(
	db: Kysely<Tables>,
	seat: SeatRow,
	{ assignment, attempt, own }: SeatAssignment,
	now: number
): Promise<LessonReviews | undefined> {
	if (attempt === undefined) return undefined;
	const live = await selectLive(db, assignment);
	const standing = toStanding(assignment, seat, own, now, live);
	if (!standing) return undefined;
	const [{ published, corrected, rulings }, { received, toldKeys }] = await Promise.all([
		selectAssigned(db, assignment),
		selectReceivedOf(db, attempt)
	]);
	const { feedback, tries, closesAt } = standing;
	const settings = { feedback, tries };
	const terms = { lesson: published, settings, closesAt, live: live?.timeline };
	const accepted = acceptEvents(received, terms);
	const known = new Set(toldKeys.keys());
	const told = tell({ accepted, terms, corrected, rulings, known, now });
	const out = new Set([...known, ...toldItems(told, corrected.items)]);
	const { struck } = ruledLesson(published, rulings);
	const items = corrected.items.filter(({ id }) => out.has(id) && !struck.includes(id));
	const at = new Map(received.map(({ event, receivedAt }) => [event.id, receivedAt]));
	const events = accepted.events.map((event) => ({
		...event,
		at: new Date(at.get(event.id) ?? now).toISOString()
	}));
	const state = foldAttempt(events);
	const where = { kind: 'lesson', title: published.module.title } as const;
	return {
		attempt,
		reviews: reviewRules(items, state, where),
		items: items.flatMap(({ id }) => (state.tries[id] && !known.has(id) ? id : []))
	};
}

/** The assignments that a seat does or once began, the earlier first. */
export async function selectSeatAssignments(
	db: Kysely<Tables>,
	{ id, classroom }: Pick<SeatRow, 'id' | 'classroom'>
): Promise<SeatAssignment[]> {
	const rows = await db
		.selectFrom('assignments')
		.leftJoin('assignment_seats', (join) =>
			join
				.onRef('assignment_seats.assignment', '=', 'assignments.id')
				.on('assignment_seats.seat', '=', id)
		)
		.leftJoin('attempts', (join) =>
			join.onRef('attempts.assignment', '=', 'assignments.id').on('attempts.seat', '=', id)
		)
		.selectAll('assignments')
		.select(['assignment_seats.included', 'assignment_seats.extra_ms', 'attempts.id as attempt'])
		.where('assignments.classroom', '=', classroom)
		.orderBy('assignments.created_at')
		.orderBy('assignments.id')
		.execute();
	return rows.map(({ included, extra_ms, attempt, ...assignment }) => ({
		assignment,
		attempt: attempt ?? undefined,
		own: { included: included ?? 0, extra_ms: extra_ms ?? 0 }
	}));
}
