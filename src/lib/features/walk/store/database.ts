import type { DBSchema, IDBPDatabase } from 'idb';
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
	const known = await transaction.store.get('name');
	const name = known ?? crypto.randomUUID();
	if (known === undefined) await transaction.store.put(name, 'name');
	await transaction.done;
	return name;
}

/** Writes events; one with a known id is the same event again. Resolves when the transaction has completed. */
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
