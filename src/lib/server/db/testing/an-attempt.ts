import type { Kysely } from 'kysely';
import type { Tables } from '../tables/tables.ts';

/** A class with one seat that has opened one assignment; its attempt has this id. */
export async function insertAnAttempt(db: Kysely<Tables>, attempt: string): Promise<void> {
	await db
		.insertInto('classrooms')
		.values({ id: 'class', name: 'Period 3', created_at: 1, archived_at: null })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	await db
		.insertInto('seats')
		.values({
			id: `seat-of-${attempt}`,
			classroom: 'class',
			name: `amber-otter-${attempt}`,
			rejoin_word: `pencil-${attempt}`,
			created_at: 1,
			preview: 0
		})
		.execute();
	await db
		.insertInto('assignments')
		.values({
			id: 'assignment',
			classroom: 'class',
			module: 'small',
			version: '1.0.0',
			hash: '0'.repeat(64),
			settings: '{}',
			created_at: 1,
			created_by: null,
			whole_class: 1,
			paused_at: null,
			closed_at: null,
			live_acts: 0
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	await db
		.insertInto('attempts')
		.values({ id: attempt, assignment: 'assignment', seat: `seat-of-${attempt}`, created_at: 1 })
		.execute();
}
