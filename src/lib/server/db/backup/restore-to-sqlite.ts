import { isDeepStrictEqual } from 'node:util';
import Sqlite from 'better-sqlite3';
import { openSqlite, storeFile } from '#lib/server/db/open-sqlite.ts';
import { tables } from '#lib/server/db/tables/tables.ts';
import { anotherVersion, countRows, otherRows } from './check-file.ts';
import type { RowCounts } from './check-file.ts';
import { migrationsOf } from './migrations.ts';

const BUSY_MS = 30_000;

/**
 * Puts a checked backup with these rows in the place of the embedded database of this folder.
 *
 * @throws {Error} when it is of another version of the app, or its rows do not fit.
 */
export async function restoreToSqlite(
	folder: string,
	file: string,
	counts: RowCounts
): Promise<void> {
	// A folder without a database gets one.
	await (await openSqlite(folder)).close();
	const database = new Sqlite(storeFile(folder), { timeout: BUSY_MS });
	try {
		database.pragma('synchronous = FULL');
		database.prepare('attach ? as kept').run(file);
		if (!isDeepStrictEqual(migrationsOf(database, 'kept'), migrationsOf(database))) {
			throw anotherVersion(file);
		}
		database.transaction(() => copy(database, counts)).immediate();
	} finally {
		database.close();
	}
}

function copy(database: Sqlite.Database, counts: RowCounts): void {
	for (const { name } of [...tables].reverse()) database.exec(`delete from main."${name}"`);
	for (const { name, columns } of tables) {
		const listed = Object.keys(columns)
			.map((column) => `"${column}"`)
			.join(', ');
		database.exec(`insert into main."${name}" (${listed}) select ${listed} from kept."${name}"`);
	}
	if (!isDeepStrictEqual(countRows(database), counts)) throw otherRows();
}
