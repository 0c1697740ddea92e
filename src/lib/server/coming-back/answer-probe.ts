import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { newEvent } from '#lib/core/attempt/new-event.ts';
import { fits } from '#lib/core/scoring/fits.ts';
import type { Confidence } from '#lib/core/schema/vocabulary.ts';
import { groupCommitIn } from '#lib/server/db/gather.ts';
import type { ProbeAnswerRow } from '#lib/server/db/tables/probe-answers.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { AskedBank } from './asked-bank.ts';
import { askedBank } from './asked-bank.ts';
import { selectProbes } from './select-probes.ts';

/** An answer as a form sent it. */
export interface SentAnswer {
	item: string;
	/** The id of an option. */
	answer: string;
	confidence?: Confidence | undefined;
}

/** Why an answer is not kept, and the field to mend. */
export interface AnswerFault {
	field: 'item' | 'answer';
	code:
		/** No question came back to this seat, or this one did not. */
		| 'not-asked'
		/** It has changed or gone since. */
		| 'changed'
		/** The question has no such option. */
		| 'no-such-option';
}

/**
 * Keeps an answer to a question of the seat’s latest set, on the disk before this returns; `now` in ms since 1970. The
 * first answer stands: a second, or the same again, changes nothing and is no fault.
 *
 * @throws {Error} when the database refuses, or what is kept is broken.
 */
export async function answerProbe(
	db: Kysely<Tables>,
	seat: string,
	{ item: id, answer, confidence }: SentAnswer,
	now: number,
	bank: AskedBank = askedBank()
): Promise<AnswerFault | undefined> {
	const latest = (await selectProbes(db, seat, bank)).at(-1);
	if (!latest?.met.includes(id)) return { field: 'item', code: 'not-asked' };
	const item = latest.items.find((one) => one.id === id);
	if (!item) return { field: 'item', code: 'changed' };
	if (latest.given.has(id)) return undefined;
	const response = { kind: 'choice', option: answer } as const;
	if (!fits(item, response)) return { field: 'answer', code: 'no-such-option' };
	const made = { id: uuidv7(), attempt: latest.id, device: latest.id };
	const event = newEvent(
		{ type: 'answered', item: id, response, ...(confidence && { confidence }) },
		{ ...made, seq: latest.given.size + 2, at: new Date(now).toISOString() }
	);
	const body = JSON.stringify(event);
	await keepTogether(db, { id: event.id, probe: latest.id, item: id, received_at: now, body });
	return undefined;
}

// Five values each: far below the 32,766 that one statement may hold.
const MOST_TOGETHER = 100;

const keepTogether = groupCommitIn(async (db, rows: readonly ProbeAnswerRow[]) => {
	await db.transaction().execute(async (transaction) => {
		const there = await transaction
			.selectFrom('probes')
			.select('id')
			.where('id', 'in', [...new Set(rows.map(({ probe }) => probe))])
			.execute();
		const known = new Set(there.map(({ id }) => id));
		const kept = rows.filter(({ probe }) => known.has(probe));
		if (kept.length === 0) return;
		await transaction
			.insertInto('probe_answers')
			.values(kept)
			.onConflict((conflict) => conflict.columns(['probe', 'item']).doNothing())
			.execute();
	});
	return rows;
}, MOST_TOGETHER);
