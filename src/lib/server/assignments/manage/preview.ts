import type { Kysely } from 'kysely';
import { makeRejoinWord } from '#lib/core/classroom/rejoin-word.ts';
import { startSeatLogin } from '#lib/server/classrooms/seat-logins.ts';
import type { Surroundings } from '#lib/server/classrooms/seats.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

// One word: no student’s seat can be called so.
const NAME = 'preview';

/**
 * Opens the preview seat of a class in a browser, with nothing answered in this assignment. The class has one
 * for all its teachers. Returns the token for the browser’s cookie.
 */
export async function startPreview(
	db: Kysely<Tables>,
	{ id: assignment, classroom }: Pick<AssignmentRow, 'id' | 'classroom'>,
	{ pick, newId, now }: Surroundings
): Promise<string> {
	return db.transaction().execute(async (transaction) => {
		const rejoin_word = makeRejoinWord([], pick);
		await transaction
			.insertInto('seats')
			.values({ id: newId(), classroom, name: NAME, rejoin_word, created_at: now, preview: 1 })
			.onConflict((conflict) => conflict.columns(['classroom', 'name']).doNothing())
			.execute();
		const { id: seat } = await transaction
			.selectFrom('seats')
			.select('id')
			.where('classroom', '=', classroom)
			.where('preview', '=', 1)
			.executeTakeFirstOrThrow();
		await transaction
			.deleteFrom('attempts')
			.where('assignment', '=', assignment)
			.where('seat', '=', seat)
			.execute();
		return startSeatLogin(transaction, seat, now);
	});
}
