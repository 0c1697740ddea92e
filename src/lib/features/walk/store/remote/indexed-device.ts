import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import { v4 as uuidv4 } from 'uuid';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Device, Heard, HeldEvent } from './device.ts';

interface Tables extends DBSchema {
	held: { key: string; value: HeldEvent; indexes: { attempt: string } };
	heard: { key: string; value: Heard };
	device: { key: string; value: string };
}

/**
 * Keeps attempts at assignments in this browser’s IndexedDB, in a database of their own: the one of
 * self-paced lessons looks for attempts by their module, and would find these.
 */
export class IndexedDevice implements Device {
	readonly durable = true;
	readonly #database: IDBPDatabase<Tables>;
	#name: Promise<string> | undefined;

	constructor(database: IDBPDatabase<Tables>) {
		this.#database = database;
	}

	/** @throws {DOMException} when the browser keeps no data. */
	static async open(name = 'said-or-shown-assigned'): Promise<IndexedDevice> {
		const database = await openDB<Tables>(name, 1, {
			upgrade(database) {
				const held = database.createObjectStore('held', { keyPath: 'event.id' });
				held.createIndex('attempt', 'event.attempt');
				database.createObjectStore('heard');
				database.createObjectStore('device');
			}
		});
		return new IndexedDevice(database);
	}

	name(): Promise<string> {
		this.#name ??= this.#readName();
		return this.#name;
	}

	held(attempt: string): Promise<HeldEvent[]> {
		return this.#database.getAllFromIndex('held', 'attempt', attempt);
	}

	queue(events: readonly AttemptEvent[]): Promise<void> {
		return this.#write(events, (event, known) => known ?? { event, state: 'queued' });
	}

	keep(events: readonly AttemptEvent[]): Promise<void> {
		return this.#write(events, (event) => ({ event, state: 'kept' }));
	}

	async setAside(refused: readonly HeldEvent[]): Promise<void> {
		const transaction = this.#database.transaction('held', 'readwrite');
		await Promise.all([...refused.map((held) => transaction.store.put(held)), transaction.done]);
	}

	heard(attempt: string): Promise<Heard | undefined> {
		return this.#database.get('heard', attempt);
	}

	async hear(attempt: string, heard: Heard): Promise<void> {
		await this.#database.put('heard', heard, attempt);
	}

	async #write(
		events: readonly AttemptEvent[],
		toHeld: (event: AttemptEvent, known: HeldEvent | undefined) => HeldEvent
	): Promise<void> {
		const { store, done } = this.#database.transaction('held', 'readwrite');
		const writes = events.map(async (event) => store.put(toHeld(event, await store.get(event.id))));
		await Promise.all([...writes, done]);
	}

	async #readName(): Promise<string> {
		const { store, done } = this.#database.transaction('device', 'readwrite');
		const name = (await store.get('name')) ?? uuidv4();
		await Promise.all([store.put(name, 'name'), done]);
		return name;
	}
}
