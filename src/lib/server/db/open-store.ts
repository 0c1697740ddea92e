import type { Kysely } from 'kysely';
import { openSqlite } from './open-sqlite.ts';
import type { Tables } from './tables/tables.ts';

/** The database of the server. */
export interface Store {
	db: Kysely<Tables>;
	close: () => Promise<void>;
}

/** Where the database is: at the address if there is one, else in the folder. */
export interface StorePlace {
	folder: string;
	/** `postgres://user:password@host/database` */
	url?: string | undefined;
	/** How many connections to PostgreSQL one process opens at most. */
	connections?: number | undefined;
}

/**
 * Opens the database at the newest schema. A commit is on the disk before it is acknowledged.
 *
 * @throws {Error} when it cannot be opened, or a migration fails.
 */
export async function openStore({ folder, url, connections }: StorePlace): Promise<Store> {
	if (url === undefined) return openSqlite(folder);
	// Only here: a server with its embedded database never loads it.
	const { openPostgres } = await import('./open-postgres.ts');
	return openPostgres(url, { connections });
}
