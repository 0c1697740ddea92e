import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from './migrate.ts';
import type { Store } from './open-store.ts';
import { StoreDb } from './store-db.ts';
import type { Tables } from './tables/tables.ts';

const CONNECTIONS = 10;

const CONNECT_MS = 10_000;
// Far above any query of ours: what takes longer hangs, and would keep its locks.
const STATEMENT_MS = 30_000;
const IDLE_IN_TRANSACTION_MS = 60_000;

const { INT8, NUMERIC } = pg.types.builtins;

/** How a pool of our own differs from what serves requests. */
interface PostgresOptions {
	connections?: number | undefined;
	/** How long one statement may take, in ms; 0 for as long as it takes. */
	statementMs?: number;
}

/**
 * Opens the PostgreSQL database at this address, at the newest schema.
 *
 * @throws {Error} when it cannot be reached, or a migration fails; without the password.
 */
export async function openPostgres(url: string, options: PostgresOptions = {}): Promise<Store> {
	const { pool, store } = connect(url, options);
	try {
		await migrate(new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }));
		return store;
	} catch (cause) {
		await store.close();
		throw new Error(`${whereAt(url)}: ${reasonOf(cause)}`, { cause });
	}
}

/** Connects to a PostgreSQL database as it is. */
export function connectPostgres(url: string, options: PostgresOptions = {}): Store {
	return connect(url, options).store;
}

function connect(
	url: string,
	{ connections = CONNECTIONS, statementMs = STATEMENT_MS }: PostgresOptions
) {
	const pool = new pg.Pool({
		connectionString: url,
		application_name: 'said-or-shown',
		max: connections,
		connectionTimeoutMillis: CONNECT_MS,
		statement_timeout: statementMs,
		idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
		types: numbersAsNumbers()
	});
	// A lost connection fails its query; without a listener it would end the process as well.
	pool.on('error', () => undefined);
	pool.on('connect', (client) => client.on('error', () => undefined));
	const db = new StoreDb({ dialect: new PostgresDialect({ pool }) });
	async function close() {
		// It ends the pool if it was used at all.
		await db.destroy();
		if (!pool.ending) await pool.end();
	}
	return { pool, store: { db, close } };
}

/** Times, counts and sums are far below 2⁵³; in this pool alone, so that no other user of pg is changed. */
function numbersAsNumbers() {
	const types = new pg.TypeOverrides();
	types.setTypeParser(INT8, Number);
	types.setTypeParser(NUMERIC, Number);
	return types;
}

/** The address without user and password. */
function whereAt(url: string): string {
	const { host, pathname } = new URL(url);
	return `PostgreSQL at ${host}${pathname}`;
}

function reasonOf(cause: unknown): string {
	if (cause instanceof AggregateError) return cause.errors.map(reasonOf).join('; ');
	return cause instanceof Error ? cause.message : String(cause);
}
