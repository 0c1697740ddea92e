import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { migrate } from './migrate.ts';
import type { Store } from './open-store.ts';
import { StoreDb } from './store-db.ts';
import type { Tables } from './tables/tables.ts';

const BUSY_MS = 5000;
const MOST_STATEMENTS = 200;

/** Where the embedded database lies in its folder. */
export function storeFile(folder: string): string {
	return join(folder, 'said-or-shown.db');
}

/**
 * Opens the embedded database in this folder, made when it is not there, at the newest schema.
 *
 * @throws {Error} when the folder cannot be written, or a migration fails.
 */
export async function openSqlite(folder: string): Promise<Store> {
	mkdirSync(folder, { recursive: true });
	return openSqliteFile(storeFile(folder));
}

/**
 * Opens an embedded database by the name of its file, as `openSqlite` does. A commit is on the disk
 * before it is acknowledged (`synchronous=FULL`).
 *
 * @throws {Error} when the file cannot be written, or a migration fails.
 */
export async function openSqliteFile(file: string): Promise<Store> {
	const sqlite = new Sqlite(file);
	// First of all: even the change to WAL waits for another process that starts.
	sqlite.pragma(`busy_timeout = ${BUSY_MS}`);
	sqlite.pragma('journal_mode = WAL');
	sqlite.pragma('synchronous = FULL');
	sqlite.pragma('foreign_keys = ON');
	try {
		// Kysely takes no lock here: of two processes that start at once, the second waits for the first.
		sqlite.exec('begin immediate');
		await migrate(new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) }));
		sqlite.exec('commit');
	} catch (cause) {
		sqlite.close();
		throw cause;
	}
	const db = new StoreDb({ dialect: new SqliteDialect({ database: preparedOnce(sqlite) }) });
	return {
		db,
		async close() {
			// It closes the file if it was used at all.
			await db.destroy();
			sqlite.close();
		}
	};
}

/** The database with statements that are kept: to prepare one takes longer than most take to run. */
function preparedOnce(sqlite: Sqlite.Database): SqliteDatabase {
	const kept = new Map<string, SqliteStatement>();
	return {
		close: () => sqlite.close(),
		prepare(query) {
			const statement = kept.get(query) ?? sqlite.prepare(query);
			// Used last, kept longest.
			kept.delete(query);
			kept.set(query, statement);
			const [oldest] = kept.keys();
			if (kept.size > MOST_STATEMENTS && oldest !== undefined) kept.delete(oldest);
			return statement;
		}
	};
}
