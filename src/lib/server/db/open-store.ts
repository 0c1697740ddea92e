import type { Kysely } from 'kysely';
import { openPostgres } from './open-postgres.ts';
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
export function openStore({ folder, url, connections }: StorePlace): Promise<Store> {
	return url === undefined ? openSqlite(folder) : openPostgres(url, { connections });
}
