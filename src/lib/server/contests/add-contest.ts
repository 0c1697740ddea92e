import type { Kysely } from 'kysely';
import { ruledLesson } from '#lib/core/assigned/ruled-lesson.ts';
import { findSpan } from '#lib/core/contest/contest-texts.ts';
import type { Contest } from '#lib/core/schema/contest.ts';
import { selectPublished } from '#lib/server/assignments/published.ts';
import { selectRulings } from '#lib/server/assignments/rulings.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** Contests that one attempt may have, the ruled ones included. */
export const MOST_CONTESTS = 10;

/** Why a contest is not taken, and the field to mend; empty for the whole. */
export interface ContestFault {
	field: '' | 'id' | 'hash' | 'item' | 'span';
	code:
		| 'other-version'
		| 'no-such-item'
		/** The key of this question was not told to this seat. */
		| 'not-told'
		/** It counts for nobody any more. */
		| 'struck'
		/** The words were not shown in this lesson. */
		| 'no-such-words'
		/** They stand there twice: a prefix or a suffix is needed. */
		| 'ambiguous-words'
		| 'open-already'
		| 'too-many'
		/** Another contest has this id. */
		| 'id-taken';
}

/**
 * Keeps what the seat of an attempt says against a key. Sent again, it is one and the same. Returns why it
 * is not taken, else nothing.
 *
 * @throws {Error} when the version that was assigned is not kept.
 */
export async function addContest(
	db: Kysely<Tables>,
	{ assignment, attempt }: { assignment: AssignmentRow; attempt: string },
	contest: Contest,
	now: number
): Promise<ContestFault | undefined> {
	const published = await selectPublished(db, assignment);
	return db.transaction().execute(async (transaction) => {
		const before = await transaction
			.selectFrom('contests')
			.selectAll()
			.where((where) => where.or([where('attempt', '=', attempt), where('id', '=', contest.id)]))
			.execute();
		const same = before.find(({ id }) => id === contest.id);
		if (same) {
			const isIt = same.attempt === attempt && same.item === contest.item;
			return isIt ? undefined : { field: 'id', code: 'id-taken' };
		}
		if (contest.hash !== assignment.hash) return { field: 'hash', code: 'other-version' };
		const rulings = await selectRulings(transaction, assignment.id);
		const { lesson, struck } = ruledLesson(published, rulings);
		const item = lesson.items.find(({ id }) => id === contest.item);
		if (!item) return { field: 'item', code: 'no-such-item' };
		if (!(await isTold(transaction, attempt, item.id))) return { field: 'item', code: 'not-told' };
		if (struck.includes(item.id)) return { field: 'item', code: 'struck' };
		const found = findSpan(lesson, item, contest.span);
		if ('fault' in found) {
			const code = found.fault === 'absent' ? 'no-such-words' : 'ambiguous-words';
			return { field: 'span', code };
		}
		if (before.some((one) => one.item === item.id && one.outcome === null)) {
			return { field: 'item', code: 'open-already' };
		}
		if (before.length >= MOST_CONTESTS) return { field: '', code: 'too-many' };
		await transaction
			.insertInto('contests')
			.values({
				id: contest.id,
				attempt,
				item: item.id,
				span: JSON.stringify(contest.span),
				reason: contest.reason,
				created_at: now,
				ruled_at: null,
				outcome: null,
				sentence: null,
				ruling: null
			})
			.execute();
		return undefined;
	});
}

async function isTold(db: Kysely<Tables>, attempt: string, item: string): Promise<boolean> {
	const row = await db
		.selectFrom('told_keys')
		.select('id')
		.where('attempt', '=', attempt)
		.where('item', '=', item)
		.executeTakeFirst();
	return row !== undefined;
}
