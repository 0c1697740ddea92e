import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { AttemptRow } from '#lib/server/db/tables/attempts.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/**
 * The one attempt of a seat at an assignment, made when it is first opened, `now` in ms since 1970. Two
 * requests at once get the same one.
 *
 * @throws {Error} when the assignment or the seat is not there.
 */
export async function openAttempt(
	db: Kysely<Tables>,
	assignment: string,
	seat: string,
	now: number
): Promise<AttemptRow> {
	const select = db
		.selectFrom('attempts')
		.selectAll()
		.where('assignment', '=', assignment)
		.where('seat', '=', seat);
	const found = await select.executeTakeFirst();
	if (found) return found;
	await db
		.insertInto('attempts')
		.values({ id: uuidv7(), assignment, seat, created_at: now })
		.onConflict((conflict) => conflict.columns(['assignment', 'seat']).doNothing())
		.execute();
	return select.executeTakeFirstOrThrow();
}
