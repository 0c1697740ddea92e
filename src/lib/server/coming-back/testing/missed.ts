import type { Kysely } from 'kysely';
import { askedBank } from '../asked-bank.ts';
import { finish } from '#lib/core/assigned/testing/received.ts';
import { rightOptions } from '#lib/core/scoring/options.ts';
import type { Item } from '#lib/core/schema/item.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { insertAttempt, pick } from '#lib/server/edits/testing/an-answer.ts';

export const DAY = 86_400_000;
/** When the lesson was done. */
export const MONDAY = Date.parse('2026-01-05T10:00:00Z');
/** What a wrong answer to `compare-choice` stands for. */
export const RULE = 'number-means-fact';

/** The seat does the assignment on Monday and misses one rule. Returns the attempt. */
export function missOne(db: Kysely<Tables>, seat = 'amber', assignment = 'assignment') {
	return insertAttempt(
		db,
		seat,
		[
			[MONDAY, pick('a')],
			[MONDAY, finish]
		],
		assignment
	);
}

export async function seatOf(db: Kysely<Tables>, id = 'amber'): Promise<SeatRow> {
	return db.selectFrom('seats').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** The right option of a question of the bank, and the other one. */
export function optionsTo(item: Pick<Item, 'id'>, { asked } = askedBank()) {
	const found = asked.items.find(({ id }) => id === item.id);
	if (found?.kind !== 'choice') throw new Error(`the bank has no ${item.id}`);
	const [right = ''] = rightOptions(found);
	return { right, wrong: right === 'shown' ? 'said' : 'shown' };
}
