import Sqlite from 'better-sqlite3';
import { storeFile } from '#lib/server/db/open-sqlite.ts';

/**
 * Copies the embedded database of this folder into a file.
 *
 * @throws {Error} when there is none.
 */
export async function copyFromSqlite(folder: string, file: string): Promise<void> {
	const source = new Sqlite(storeFile(folder), { readonly: true, fileMustExist: true });
	try {
		await source.backup(file);
		toOneFile(file);
	} finally {
		source.close();
	}
}

/** The copy is in WAL mode like its source: whoever opens it would leave two more files beside it. */
function toOneFile(file: string): void {
	const copy = new Sqlite(file);
	try {
		copy.pragma('journal_mode = DELETE');
	} finally {
		copy.close();
	}
}
