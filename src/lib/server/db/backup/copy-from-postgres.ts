import { isDeepStrictEqual } from 'node:util';
import Sqlite from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { connectPostgres } from '#lib/server/db/open-postgres.ts';
import { openSqliteFile } from '#lib/server/db/open-sqlite.ts';
import { tables } from '#lib/server/db/tables/tables.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { countRows } from './check-file.ts';
import { migrationsIn, migrationsOf } from './migrations.ts';
import { countTables } from './postgres-rows.ts';

const MOST_ROWS = 2000;

/**
 * Copies a PostgreSQL database, as it is at one moment, into a file of SQLite with the same tables.
 *
 * @throws {Error} when it cannot be read, or is of another version of the app.
 */
export async function copyFromPostgres(url: string, file: string): Promise<void> {
	await (await openSqliteFile(file)).close();
	const { db, close } = connectPostgres(url, { connections: 1, statementMs: 0 });
	const copy = new Sqlite(file);
	try {
		copy.pragma('journal_mode = DELETE');
		// Checked when all is there, as in every other copy.
		copy.pragma('foreign_keys = OFF');
		await db
			.transaction()
			.setIsolationLevel('repeatable read')
			.setAccessMode('read only')
			.execute((transaction) => copyAll(transaction, copy));
	} finally {
		copy.close();
		await close();
	}
}

async function copyAll(db: Kysely<Tables>, copy: Sqlite.Database): Promise<void> {
	if (!isDeepStrictEqual(await migrationsIn(db), migrationsOf(copy))) {
		throw new Error('the database is of another version of the app: copy it with that one');
	}
	copy.exec('begin');
	for (const { name, columns } of tables) {
		await copyTable(db, copy, name as keyof Tables, Object.keys(columns));
	}
	copy.exec('commit');
	if (!isDeepStrictEqual(countRows(copy), await countTables(db))) {
		throw new Error('the copied rows are not those of the database');
	}
}

async function copyTable(
	db: Kysely<Tables>,
	copy: Sqlite.Database,
	table: keyof Tables,
	columns: readonly string[]
): Promise<void> {
	const names = columns.map((column) => `"${column}"`).join(', ');
	const values = columns.map((column) => `@${column}`).join(', ');
	const insert = copy.prepare(`insert into "${table}" (${names}) values (${values})`);
	for (let last = ''; ;) {
		const rows = await db
			.selectFrom(table)
			.selectAll()
			.where('id', '>', last)
			.orderBy('id')
			.limit(MOST_ROWS)
			.execute();
		for (const row of rows) insert.run(row);
		const end = rows.at(-1);
		if (end === undefined) return;
		last = end.id;
	}
}
