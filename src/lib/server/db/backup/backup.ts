import { existsSync, renameSync, rmSync } from 'node:fs';
import type { StorePlace } from '#lib/server/db/open-store.ts';
import { checkFile } from './check-file.ts';
import type { RowCounts } from './check-file.ts';
import { copyFromPostgres } from './copy-from-postgres.ts';
import { copyFromSqlite } from './copy-from-sqlite.ts';

/**
 * Copies the database into a new file while the server goes on writing, checks the copy, and gives it
 * its name only then. The file is a SQLite database, whatever it is a copy of. Returns the rows of each
 * table in the copy.
 *
 * @throws {Error} when there is no database, the file is there already, or the copy is not sound.
 */
export async function backup({ folder, url }: StorePlace, file: string): Promise<RowCounts> {
	if (existsSync(file)) throw new Error(`${file} is there already: name a new file`);
	const part = `${file}.part`;
	try {
		await (url === undefined ? copyFromSqlite(folder, part) : copyFromPostgres(url, part));
		const counts = checkFile(part);
		renameSync(part, file);
		return counts;
	} finally {
		for (const end of ['', '-wal', '-shm', '-journal']) rmSync(part + end, { force: true });
	}
}
