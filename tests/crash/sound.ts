import { isDeepStrictEqual } from 'node:util';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { openStore } from '../../src/lib/server/db/open-store.ts';
import type { StorePlace } from '../../src/lib/server/db/open-store.ts';
import { storeFile } from '../../src/lib/server/db/open-sqlite.ts';
import type { Written } from './devices.ts';

/** How what is kept differs from what the devices know. */
export interface Difference {
	lost: string[];
	doubled: string[];
	/** Kept, but sent by nobody, or in other words. */
	strange: string[];
}

/** Compares the events of a stopped server with what its devices sent and were told. */
export async function differenceTo(
	place: StorePlace,
	{ sent, acknowledged }: Written
): Promise<Difference> {
	const { db, close } = await openStore(place);
	const kept = await db.selectFrom('events').select(['id', 'attempt', 'seq', 'body']).execute();
	await close();
	const ids = new Set(kept.map(({ id }) => id));
	const places = new Set<string>();
	const doubled = kept.filter(({ attempt, seq }) => {
		const at = `${attempt} ${seq}`;
		return places.size === places.add(at).size;
	});
	const strange = kept.filter(({ id, body }) => !isDeepStrictEqual(JSON.parse(body), sent.get(id)));
	return {
		lost: [...acknowledged].filter((id) => !ids.has(id)),
		doubled: doubled.map(({ id }) => id),
		strange: strange.map(({ id }) => id)
	};
}

/** What the database itself finds wrong with its files. */
export function selectDamage({ folder, url }: StorePlace): Promise<unknown[]> {
	return url === undefined ? Promise.resolve(damageOfSqlite(folder)) : damageOfPostgres(url);
}

function damageOfSqlite(folder: string): unknown[] {
	const database = new Sqlite(storeFile(folder), { readonly: true });
	try {
		const found = database.pragma('integrity_check', { simple: true });
		const dangling = database.pragma('foreign_key_check') as unknown[];
		return found === 'ok' ? dangling : [found, ...dangling];
	} finally {
		database.close();
	}
}

/** Every index is held against its table, and every page of every table is read. */
async function damageOfPostgres(url: string): Promise<unknown[]> {
	const client = new pg.Client(url);
	await client.connect();
	try {
		await client.query('create extension if not exists amcheck');
		await client.query(`select bt_index_check(indexrelid, true) from pg_index
			join pg_class on pg_class.oid = indexrelid where relnamespace = 'public'::regnamespace`);
		const { rows } = await client.query<object>(`select relname, found.*
			from pg_class, lateral verify_heapam(pg_class.oid) as found
			where relkind = 'r' and relnamespace = 'public'::regnamespace`);
		return rows;
	} finally {
		await client.end();
	}
}
