import { isDeepStrictEqual } from 'node:util';
import Sqlite from 'better-sqlite3';
import { openStore, storeFile } from '#lib/server/db/open-store.ts';
import { tables } from '#lib/server/db/tables/tables.ts';
import { checkFile, countRows } from './check-file.ts';
import type { RowCounts } from './check-file.ts';

const BUSY_MS = 30_000;

/**
 * Puts back what a backup holds, in one transaction, so that a running server sees either all of the old
 * or all of the new. Whatever was written after the backup is gone. Returns the rows of each table.
 *
 * @throws {Error} when the backup is not sound or of another version of the app: nothing is changed then.
 */
export async function restore(folder: string, file: string): Promise<RowCounts> {
	const counts = checkFile(file);
	// A folder without a database gets one.
	await (await openStore(folder)).close();
	const database = new Sqlite(storeFile(folder), { timeout: BUSY_MS });
	try {
		database.pragma('synchronous = FULL');
		database.prepare('attach ? as kept').run(file);
		if (!isDeepStrictEqual(migrationsOf(database, 'kept'), migrationsOf(database, 'main'))) {
			throw new Error(`${file} is of another version of the app: restore it with that one`);
		}
		database.transaction(() => copy(database, counts)).immediate();
		return counts;
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
	if (!isDeepStrictEqual(countRows(database), counts)) {
		throw new Error('the rows put back are not those of the backup');
	}
}

function migrationsOf(database: Sqlite.Database, schema: string): unknown[] {
	return database
		.prepare(`select name from "${schema}".kysely_migration order by name`)
		.pluck()
		.all();
}
