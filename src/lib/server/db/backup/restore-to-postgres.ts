import { isDeepStrictEqual } from 'node:util';
import Sqlite from 'better-sqlite3';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { openPostgres } from '#lib/server/db/open-postgres.ts';
import type { Column } from '#lib/server/db/tables/table.ts';
import { tables } from '#lib/server/db/tables/tables.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { anotherVersion, otherRows } from './check-file.ts';
import type { RowCounts } from './check-file.ts';
import { migrationsIn, migrationsOf } from './migrations.ts';
import { countTables } from './postgres-rows.ts';

const MOST_ROWS = 2000;

/**
 * Puts a checked backup with these rows in the place of a PostgreSQL database.
 *
 * @throws {Error} when it is of another version of the app, or its rows do not fit.
 */
export async function restoreToPostgres(
	url: string,
	file: string,
	counts: RowCounts
): Promise<void> {
	const { db, close } = await openPostgres(url, { connections: 1, statementMs: 0 });
	const kept = new Sqlite(file, { readonly: true, fileMustExist: true });
	try {
		if (!isDeepStrictEqual(migrationsOf(kept), await migrationsIn(db))) throw anotherVersion(file);
		await db.transaction().execute((transaction) => putBack(transaction, kept, counts));
	} finally {
		kept.close();
		await close();
	}
}

async function putBack(db: Kysely<Tables>, kept: Sqlite.Database, counts: RowCounts) {
	// Whoever writes waits until it is done; whoever reads still sees the old.
	const all = sql.join(tables.map(({ name }) => sql.table(name)));
	await sql`lock table ${all} in exclusive mode`.execute(db);
	for (const { name } of [...tables].reverse()) await db.deleteFrom(name as keyof Tables).execute();
	for (const { name, columns } of tables) await putBackTable(db, kept, name, columns);
	if (!isDeepStrictEqual(await countTables(db), counts)) throw otherRows();
}

async function putBackTable(
	db: Kysely<Tables>,
	kept: Sqlite.Database,
	table: string,
	columns: Record<string, Column>
): Promise<void> {
	const names = sql.join(Object.keys(columns).map((column) => sql.ref(column)));
	for (const rows of inParts(kept.prepare(`select * from "${table}"`).iterate())) {
		// One array for each column: the statement stays the same however many rows there are.
		const arrays = Object.entries(columns).map(
			([column, { type }]) => sql`${rows.map((row) => row[column])}::${sql.raw(type)}[]`
		);
		await sql`insert into ${sql.table(table)} (${names})
			select * from unnest(${sql.join(arrays)})`.execute(db);
	}
}

function* inParts(rows: Iterable<unknown>): Generator<Record<string, unknown>[]> {
	let part: Record<string, unknown>[] = [];
	for (const row of rows) {
		part.push(row as Record<string, unknown>);
		if (part.length < MOST_ROWS) continue;
		yield part;
		part = [];
	}
	if (part.length > 0) yield part;
}
