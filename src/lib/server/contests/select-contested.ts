import type { Kysely } from 'kysely';
import { foldAttempt } from '#lib/core/attempt/fold.ts';
import { findSpan } from '#lib/core/contest/contest-texts.ts';
import type { ReadContest } from '#lib/core/contest/read-contest.ts';
import { ContestSpan } from '#lib/core/schema/contest.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { selectReceivedOf } from '#lib/server/attempts/select-received.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { toToldContest } from './told-contests.ts';

/**
 * Every contest at an assignment, the earlier first; those of a teacher’s preview are left out.
 *
 * @throws {ZodError} when a kept one is broken, which only another program can do.
 */
export async function selectContested(
	db: Kysely<Tables>,
	assignment: string,
	lesson: Lesson
): Promise<ReadContest[]> {
	const rows = await rowsOf(db, assignment)
		.selectAll('contests')
		.select(['seats.id as seat', 'seats.name'])
		.orderBy('contests.created_at')
		.orderBy('contests.id')
		.execute();
	return Promise.all(
		rows.map(async ({ seat, name, ...row }) => {
			const span = ContestSpan.parse(JSON.parse(row.span));
			const item = lesson.items.find(({ id }) => id === row.item);
			const found = item && findSpan(lesson, item, span);
			const { received } = await selectReceivedOf(db, row.attempt);
			const { tries } = foldAttempt(received.map(({ event }) => event));
			return {
				...toToldContest(row),
				seat,
				name,
				reason: row.reason,
				span,
				place: found && 'text' in found ? found.text : undefined,
				given: tries[row.item]?.at(-1)?.response
			};
		})
	);
}

/** How many contests at an assignment wait for the teacher; at one question of it, if one is named. */
export async function countOpenContests(
	db: Kysely<Tables>,
	assignment: string,
	item?: string
): Promise<number> {
	let open = rowsOf(db, assignment)
		.select(({ fn }) => fn.countAll().as('n'))
		.where('contests.outcome', 'is', null);
	if (item !== undefined) open = open.where('contests.item', '=', item);
	const { n } = await open.executeTakeFirstOrThrow();
	return Number(n);
}

function rowsOf(db: Kysely<Tables>, assignment: string) {
	return db
		.selectFrom('contests')
		.innerJoin('attempts', 'attempts.id', 'contests.attempt')
		.innerJoin('seats', 'seats.id', 'attempts.seat')
		.where('attempts.assignment', '=', assignment)
		.where('seats.preview', '=', 0);
}
