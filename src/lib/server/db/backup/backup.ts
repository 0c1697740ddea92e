import { existsSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { storeFile } from '#lib/server/db/open-store.ts';
import { checkFile } from './check-file.ts';
import type { RowCounts } from './check-file.ts';

/**
 * Copies the database of this folder into a new file while the server goes on writing, checks the copy,
 * and gives it its name only then. Returns the rows of each table in the copy.
 *
 * @throws {Error} when there is no database, the file is there already, or the copy is not sound.
 */
export async function backup(folder: string, file: string): Promise<RowCounts> {
	if (existsSync(file)) throw new Error(`${file} is there already: name a new file`);
	const part = `${file}.part`;
	const source = new Sqlite(storeFile(folder), { readonly: true, fileMustExist: true });
	try {
		await source.backup(part);
		toOneFile(part);
		const counts = checkFile(part);
		renameSync(part, file);
		return counts;
	} finally {
		source.close();
		rmSync(part, { force: true });
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
