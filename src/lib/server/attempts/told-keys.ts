import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { gather, groupCommitIn } from '#lib/server/db/gather.ts';
import type { ToldKeyRow } from '#lib/server/db/tables/told-keys.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** When the key of each item was told, in ms since 1970. */
export type ToldKeys = ReadonlyMap<string, number>;

/** The keys that an attempt was told. */
export const selectToldOf = gather(async (db, attempts) => {
	const rows = await db
		.selectFrom('told_keys')
		.select(['attempt', 'item', 'told_at'])
		.where('attempt', 'in', attempts)
		.execute();
	const found = toldByAttempt(rows);
	return (attempt): ToldKeys => found.get(attempt) ?? NOTHING;
});

const NOTHING: ToldKeys = new Map();

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
	return toldByAttempt(rows);
}

type Row = Pick<ToldKeyRow, 'attempt' | 'item' | 'told_at'>;

function toldByAttempt(rows: readonly Row[]): Map<string, ToldKeys> {
	const byAttempt = new Map<string, Map<string, number>>();
	for (const { attempt, item, told_at } of rows) {
		const keys = byAttempt.get(attempt) ?? new Map<string, number>();
		byAttempt.set(attempt, keys.set(item, told_at));
	}
	return byAttempt;
}

interface Telling {
	attempt: string;
	items: readonly string[];
	at: number;
}

/**
 * Writes down that the keys of these items are told at this time; the first time stays. Call it before they
 * are sent. For an attempt that has been erased meanwhile nothing is written.
 */
export async function keepTold(db: Kysely<Tables>, telling: Telling): Promise<void> {
	if (telling.items.length > 0) await keepTogether(db, telling);
}

// Four values for each key of a lesson: far below the 32,766 that one statement may hold.
const MOST_TOGETHER = 50;

const keepTogether = groupCommitIn(async (db, tellings: readonly Telling[]) => {
	await db.transaction().execute(async (transaction) => {
		const attempts = tellings.map(({ attempt }) => attempt);
		const there = await transaction
			.selectFrom('attempts')
			.select('id')
			.where('id', 'in', attempts)
			.execute();
		const known = new Set(there.map(({ id }) => id));
		const rows = tellings
			.filter(({ attempt }) => known.has(attempt))
			.flatMap(({ attempt, items, at }) =>
				items.map((item) => ({ id: uuidv7(), attempt, item, told_at: at }))
			);
		if (rows.length === 0) return;
		await transaction
			.insertInto('told_keys')
			.values(rows)
			.onConflict((conflict) => conflict.columns(['attempt', 'item']).doNothing())
			.execute();
	});
	return tellings;
}, MOST_TOGETHER);
