import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** When the key of each item was told, in ms since 1970. */
export type ToldKeys = ReadonlyMap<string, number>;

/** The keys that an attempt was told. */
export async function selectToldOf(db: Kysely<Tables>, attempt: string): Promise<ToldKeys> {
	const rows = await db
		.selectFrom('told_keys')
		.select(['item', 'told_at'])
		.where('attempt', '=', attempt)
		.execute();
	return new Map(rows.map(({ item, told_at }) => [item, told_at]));
}

/** The keys that every attempt at an assignment was told, by attempt. */
export async function selectTold(
	db: Kysely<Tables>,
	assignment: string
): Promise<Map<string, ToldKeys>> {
	const rows = await db
		.selectFrom('attempts')
		.innerJoin('told_keys', 'told_keys.attempt', 'attempts.id')
		.select(['told_keys.attempt', 'told_keys.item', 'told_keys.told_at'])
		.where('attempts.assignment', '=', assignment)
		.execute();
	const byAttempt = new Map<string, Map<string, number>>();
	for (const { attempt, item, told_at } of rows) {
		const keys = byAttempt.get(attempt) ?? new Map<string, number>();
		byAttempt.set(attempt, keys.set(item, told_at));
	}
	return byAttempt;
}

/**
 * Writes down that the keys of these items are told at this time; the first time stays. Call it before they
 * are sent. For an attempt that has been erased meanwhile nothing is written.
 */
export async function keepTold(
	db: Kysely<Tables>,
	attempt: string,
	{ items, at }: { items: readonly string[]; at: number }
): Promise<void> {
	if (items.length === 0) return;
	await db.transaction().execute(async (transaction) => {
		const there = await transaction
			.selectFrom('attempts')
			.select('id')
			.where('id', '=', attempt)
			.executeTakeFirst();
		if (!there) return;
		await transaction
			.insertInto('told_keys')
			.values(items.map((item) => ({ id: uuidv7(), attempt, item, told_at: at })))
			.onConflict((conflict) => conflict.columns(['attempt', 'item']).doNothing())
			.execute();
	});
}
