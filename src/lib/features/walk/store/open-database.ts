import { openDB } from 'idb';
import type { Database, Tables } from './database.ts';

/**
 * Opens the database of this device. The index `module` holds only `started` events, since no other
 * names a module: one look finds the attempts at it.
 *
 * @throws {DOMException} when the browser keeps no data (private mode, blocked storage).
 */
export async function openDatabase(): Promise<Database> {
	// Where there is no IndexedDB at all, this throws here and now; the caller waits for a promise.
	return await openDB<Tables>('said-or-shown', 1, {
		upgrade(database) {
			const events = database.createObjectStore('events', { keyPath: 'id' });
			events.createIndex('attempt', 'attempt');
			events.createIndex('module', 'module');
			database.createObjectStore('digests', { keyPath: 'hash' });
			database.createObjectStore('device');
		}
	});
}
