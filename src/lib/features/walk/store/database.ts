import type { DBSchema, IDBPDatabase } from 'idb';
import { v4 as uuidv4 } from 'uuid';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { ModuleDigests } from './attempt-store.ts';

/** The tables of this device. */
export interface Tables extends DBSchema {
	events: {
		key: string;
		value: AttemptEvent;
		indexes: { attempt: string; module: string };
	};
	digests: { key: string; value: ModuleDigests };
	device: { key: string; value: string };
}

export type Database = IDBPDatabase<Tables>;

/** This device's random name, made on first use. */
export async function deviceName(database: Database): Promise<string> {
	const transaction = database.transaction('device', 'readwrite');
	const name = await nameIn(transaction.store);
	await transaction.done;
	return name;
}

/** Writes events; one with a known id is the same event again. Resolves when they are durable. */
export async function writeEvents(
	database: Database,
	events: readonly AttemptEvent[],
	digests?: ModuleDigests
): Promise<void> {
	const transaction = database.transaction(['events', 'digests'], 'readwrite');
	const writes: Promise<unknown>[] = events.map((event) =>
		transaction.objectStore('events').put(event)
	);
	if (digests) writes.push(transaction.objectStore('digests').put(digests));
	await Promise.all([...writes, transaction.done]);
}

/**
 * Writes the first events of an attempt, unless the module was begun on this device before. All of it
 * is one transaction, so of two tabs only one begins. Tells whether it wrote.
 */
export async function writeFirst(
	database: Database,
	module: string,
	toEvents: (device: string) => readonly AttemptEvent[]
): Promise<readonly AttemptEvent[] | undefined> {
	const transaction = database.transaction(['events', 'device'], 'readwrite');
	const store = transaction.objectStore('events');
	const begun = (await store.index('module').count(module)) > 0;
	const events = begun ? undefined : toEvents(await nameIn(transaction.objectStore('device')));
	const writes: Promise<unknown>[] = (events ?? []).map((event) => store.put(event));
	await Promise.all([...writes, transaction.done]);
	return events;
}

async function nameIn(store: {
	get(key: string): Promise<string | undefined>;
	put(name: string, key: string): Promise<string>;
}): Promise<string> {
	const known = await store.get('name');
	const name = known ?? uuidv4();
	if (known === undefined) await store.put(name, 'name');
	return name;
}
