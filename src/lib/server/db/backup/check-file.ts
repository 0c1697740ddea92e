import Sqlite from 'better-sqlite3';
import { tables } from '#lib/server/db/tables/tables.ts';

/** How many rows each table has, by name. */
export type RowCounts = Record<string, number>;

/**
 * Checks that a file is a whole database of this app, and counts its rows.
 *
 * @throws {Error} saying what is wrong with it.
 */
export function checkFile(file: string): RowCounts {
	const database = new Sqlite(file, { readonly: true, fileMustExist: true });
	try {
		const found = database.pragma('integrity_check', { simple: true });
		if (found !== 'ok') throw new Error(`${file} is damaged: ${String(found)}`);
		const dangling = database.pragma('foreign_key_check');
		if (Array.isArray(dangling) && dangling.length > 0) {
			throw new Error(`${file} is damaged: ${dangling.length} rows refer to none`);
		}
		return countRows(database);
	} finally {
		database.close();
	}
}

/** The rows of each table in an open database; `schema` names one that is attached to it. */
export function countRows(database: Sqlite.Database, schema = 'main'): RowCounts {
	return Object.fromEntries(
		tables.map(({ name }) => {
			const count: unknown = database
				.prepare(`select count(*) from "${schema}"."${name}"`)
				.pluck()
				.get();
			return [name, Number(count)];
		})
	);
}

/** A backup that only the version of the app which made it can put back. */
export function anotherVersion(file: string): Error {
	return new Error(`${file} is of another version of the app: restore it with that one`);
}

/** What stops a restore that did not put back each row. */
export function otherRows(): Error {
	return new Error('the rows put back are not those of the backup');
}
