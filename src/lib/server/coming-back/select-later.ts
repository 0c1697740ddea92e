import type { Kysely } from 'kysely';
import { classLater } from '#lib/core/measures/class/forms/class-later.ts';
import type { ClassLater, LaterSet } from '#lib/core/measures/class/forms/class-later.ts';
import { score } from '#lib/core/scoring/score.ts';
import { selectSettledSeats } from '#lib/server/assignments/manage/some-seats.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { askedBank } from './asked-bank.ts';
import type { AskedBank } from './asked-bank.ts';
import { nextOf, selectProbesOf } from './select-probes.ts';
import type { SeatProbe } from './select-probes.ts';

const DAY = 86_400_000;
/** What is due comes back after three and a half days at the soonest; what is taken sooner shows no memory. */
const LEAST_DAYS = 3;

/**
 * How the learners of an assignment did when something came back to them: of each the first set that was begun at
 * least three days after their last answer in the lesson, if they answered all of it. A set asks about what a learner
 * missed in any lesson. A teacher’s preview is no learner.
 *
 * @throws {Error} when what is kept is broken, which only another program can do.
 */
export async function selectLater(
	db: Kysely<Tables>,
	assignment: AssignmentRow,
	bank: AskedBank = askedBank()
): Promise<ClassLater> {
	const seats = (await selectSettledSeats(db, assignment)).filter(
		({ included }) => assignment.whole_class === 1 || included
	);
	const probes = await selectProbesOf(
		db,
		seats.map(({ id }) => id),
		bank
	);
	if (probes.size === 0) return classLater([]);
	const answered = await selectLastAnswers(db, assignment.id);
	const sets = [...probes].flatMap(([seat, own]): LaterSet[] => {
		const last = answered.get(seat);
		if (last === undefined) return [];
		const later = own.find(({ createdAt }) => createdAt >= last + LEAST_DAYS * DAY);
		const of = later?.items.length ?? 0;
		if (!later || of === 0 || nextOf(later)) return [];
		return [{ seat, right: rightIn(later), of, days: (later.createdAt - last) / DAY }];
	});
	return classLater(sets);
}

function rightIn({ items, given }: SeatProbe): number {
	return items.filter((item) => {
		const response = given.get(item.id)?.response;
		return response?.kind === item.kind && score(item, response).outcome === 'correct';
	}).length;
}

/** When the last answer of each seat came, in ms since 1970. */
async function selectLastAnswers(
	db: Kysely<Tables>,
	assignment: string
): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('attempts')
		.innerJoin('events', 'events.attempt', 'attempts.id')
		.select(['attempts.seat', (each) => each.fn.max('events.received_at').as('last')])
		.where('attempts.assignment', '=', assignment)
		// Who only looks into a lesson again answers nothing.
		.where('events.body', 'like', '%"type":"answered"%')
		.groupBy('attempts.seat')
		.execute();
	return new Map(rows.map(({ seat, last }) => [seat, last]));
}
