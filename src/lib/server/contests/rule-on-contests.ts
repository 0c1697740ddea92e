import type { Kysely } from 'kysely';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** Who rules, at what time in ms since 1970. */
interface Ruler {
	person: string;
	now: number;
}

/** A correction that was made, and the sentence that learners are told. */
interface Upholding {
	ruling: string;
	item: string;
	sentence: string;
}

/**
 * Upholds every open contest of a question, within the transaction that corrects its key: whoever said so
 * was right, whether the teacher had read it yet or not.
 */
export async function upholdContests(
	transaction: Kysely<Tables>,
	assignment: AssignmentRow,
	{ ruling, item, sentence }: Upholding,
	{ person, now }: Ruler
): Promise<void> {
	const ids = await selectOpen(transaction, assignment.id, item);
	if (ids.length === 0) return;
	await transaction
		.updateTable('contests')
		.set({ outcome: 'upheld', sentence, ruled_at: now, ruling })
		.where('id', 'in', ids)
		.execute();
	await recordAudit(transaction, {
		person,
		classroom: assignment.classroom,
		action: 'contest.uphold',
		detail: { assignment: assignment.id, item, ruling, contests: ids },
		at: now
	});
}

/** Opens again what a correction upheld that is taken back, within the transaction that does it. */
export async function reopenContests(transaction: Kysely<Tables>, ruling: string): Promise<void> {
	await transaction
		.updateTable('contests')
		.set({ outcome: null, sentence: null, ruled_at: null, ruling: null })
		.where('ruling', '=', ruling)
		.execute();
}

/** What a teacher says to the contests that they have read. */
export interface Keeping {
	item: string;
	/** Only these are ruled on: one that came meanwhile nobody has read. */
	contests: readonly string[];
	sentence: string;
}

/** Keeps the key of a question, with one sentence to those who contested it. How many these were. */
export async function keepKey(
	db: Kysely<Tables>,
	assignment: AssignmentRow,
	{ item, contests, sentence }: Keeping,
	{ person, now }: Ruler
): Promise<number> {
	return db.transaction().execute(async (transaction) => {
		const open = await selectOpen(transaction, assignment.id, item);
		const ids = open.filter((id) => contests.includes(id));
		if (ids.length === 0) return 0;
		await transaction
			.updateTable('contests')
			.set({ outcome: 'kept', sentence, ruled_at: now })
			.where('id', 'in', ids)
			.execute();
		await recordAudit(transaction, {
			person,
			classroom: assignment.classroom,
			action: 'contest.keep',
			detail: { assignment: assignment.id, item, contests: ids },
			at: now
		});
		return ids.length;
	});
}

async function selectOpen(db: Kysely<Tables>, assignment: string, item: string): Promise<string[]> {
	const rows = await db
		.selectFrom('contests')
		.innerJoin('attempts', 'attempts.id', 'contests.attempt')
		.select('contests.id')
		.where('attempts.assignment', '=', assignment)
		.where('contests.item', '=', item)
		.where('contests.outcome', 'is', null)
		.orderBy('contests.id')
		.execute();
	return rows.map(({ id }) => id);
}
