import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrate } from './migrate.ts';
import type { Tables } from './tables/tables.ts';

/** The database of the server. */
export interface Store {
	db: Kysely<Tables>;
	close: () => Promise<void>;
}

const BUSY_MS = 5000;

/** Where the embedded database lies in its folder. */
export function storeFile(folder: string): string {
	return join(folder, 'said-or-shown.db');
}

/**
 * Opens the embedded database in this folder, made when it is not there, at the newest schema. A commit
 * is on the disk before it is acknowledged (`synchronous=FULL`).
 *
 * @throws {Error} when the folder cannot be written, or a migration fails.
 */
export async function openStore(folder: string): Promise<Store> {
	mkdirSync(folder, { recursive: true });
	const sqlite = new Sqlite(storeFile(folder));
	sqlite.pragma('journal_mode = WAL');
	sqlite.pragma('synchronous = FULL');
	sqlite.pragma('foreign_keys = ON');
	sqlite.pragma(`busy_timeout = ${BUSY_MS}`);
	const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
	try {
		await migrate(db);
	} catch (cause) {
		await db.destroy();
		throw cause;
	}
	return { db, close: () => db.destroy() };
}
