import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { openStore } from '../open-store.ts';
import type { Store, StorePlace } from '../open-store.ts';
import { tables } from '../tables/tables.ts';
import { createDatabase, dropDatabase } from './databases.ts';

/**
 * A database on the disk, empty for each test of the file. Not there before the tests begin. On
 * PostgreSQL each file has one of its own, emptied after each test.
 */
export function freshStore() {
	const server = inject('postgres');
	let url: string | undefined;
	let open: { place: StorePlace; store: Store } | undefined;
	const current = () => {
		if (!open) throw new Error('the store is there only while a test runs');
		return open;
	};
	if (server !== undefined) {
		const name = randomUUID();
		beforeAll(async () => {
			url = await createDatabase(server, name);
		});
		afterAll(() => dropDatabase(server, name));
	}
	beforeEach(async () => {
		const place = { folder: mkdtempSync(join(tmpdir(), 'said-or-shown-')), url };
		open = { place, store: await openStore(place) };
	});
	afterEach(async () => {
		const { place, store } = current();
		if (place.url !== undefined) await empty(store);
		await store.close();
		rmSync(place.folder, { recursive: true });
	});
	return {
		get db() {
			return current().store.db;
		},
		/** Where `openStore` finds it. */
		get place() {
			return current().place;
		},
		get folder() {
			return current().place.folder;
		},
		/** Closes it and opens it again, as a restarted server does. */
		async reopen() {
			await current().store.close();
			current().store = await openStore(current().place);
		}
	};
}

async function empty({ db }: Store): Promise<void> {
	const deletes = [...tables].reverse().map(({ name }) => `delete from "${name}"`);
	const all = ['alter table events drop constraint if exists "disk full"', ...deletes].join('; ');
	await sql.raw(all).execute(db);
}
