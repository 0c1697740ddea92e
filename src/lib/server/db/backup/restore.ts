import type { StorePlace } from '#lib/server/db/open-store.ts';
import { checkFile } from './check-file.ts';
import type { RowCounts } from './check-file.ts';
import { restoreToPostgres } from './restore-to-postgres.ts';
import { restoreToSqlite } from './restore-to-sqlite.ts';

/**
 * Puts back what a backup holds, in one transaction, so that a running server sees either all of the old
 * or all of the new. Whatever was written after the backup is gone. Returns the rows of each table.
 *
 * @throws {Error} when the backup is not sound or of another version of the app: nothing is changed then.
 */
export async function restore({ folder, url }: StorePlace, file: string): Promise<RowCounts> {
	const counts = checkFile(file);
	await (url === undefined
		? restoreToSqlite(folder, file, counts)
		: restoreToPostgres(url, file, counts));
	return counts;
}
