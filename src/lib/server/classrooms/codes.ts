import type { Kysely } from 'kysely';
import { makeJoinCode } from '#lib/core/classroom/join-code.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { Surroundings } from './seats.ts';

const MOST_TRIES = 20;

/** Where a code leads: into a class, and from there to one assignment if it is named. */
export interface CodeTarget {
	classroom: string;
	assignment?: string;
}

/**
 * Makes a code that leads there, within a transaction.
 *
 * @throws {Error} when twenty codes in a row are in use, which tells of broken chance.
 */
export async function insertCode(
	transaction: Kysely<Tables>,
	{ classroom, assignment }: CodeTarget,
	{ pick, now }: Pick<Surroundings, 'pick' | 'now'>
): Promise<string> {
	for (let tries = 0; tries < MOST_TRIES; tries += 1) {
		const id = makeJoinCode(pick);
		const { numInsertedOrUpdatedRows } = await transaction
			.insertInto('codes')
			.values({ id, classroom, assignment: assignment ?? null, created_at: now })
			.onConflict((conflict) => conflict.column('id').doNothing())
			.executeTakeFirst();
		if (numInsertedOrUpdatedRows === 1n) return id;
	}
	throw new Error('no free join code was drawn');
}

/** The code of a class itself; undefined only while a class is being made. */
export async function selectOptionalClassCode(
	db: Kysely<Tables>,
	classroom: string
): Promise<string | undefined> {
	const row = await db
		.selectFrom('codes')
		.select('id')
		.where('classroom', '=', classroom)
		.where('assignment', 'is', null)
		.executeTakeFirst();
	return row?.id;
}
