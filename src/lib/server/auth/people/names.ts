import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** What a person is called; undefined when there is no such person. */
export async function selectOptionalName(
	db: Kysely<Tables>,
	person: string
): Promise<string | undefined> {
	const row = await db
		.selectFrom('people')
		.select('name')
		.where('id', '=', person)
		.executeTakeFirst();
	return row?.name;
}

/** What a class is called, for whoever holds an invitation to it; undefined when it is gone. */
export async function selectOptionalClassName(
	db: Kysely<Tables>,
	classroom: string
): Promise<string | undefined> {
	const row = await db
		.selectFrom('classrooms')
		.select('name')
		.where('id', '=', classroom)
		.executeTakeFirst();
	return row?.name;
}
