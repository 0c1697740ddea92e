import type Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** The migrations that an open database has had; `schema` names one that is attached to it. */
export function migrationsOf(database: Sqlite.Database, schema = 'main'): unknown[] {
	return database
		.prepare(`select name from "${schema}".kysely_migration order by name`)
		.pluck()
		.all();
}

/** The migrations that PostgreSQL has had. */
export async function migrationsIn(db: Kysely<Tables>): Promise<unknown[]> {
	const { rows } = await sql<{ name: string }>`
		select name from kysely_migration order by name`.execute(db);
	return rows.map(({ name }) => name).sort();
}
