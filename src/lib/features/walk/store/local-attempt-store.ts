import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import { deviceName, writeEvents } from './database.ts';
import type { Database } from './database.ts';
import type { AttemptStore, ModuleDigests, StoredAttempt } from './attempt-store.ts';

/** Keeps attempts in this browser's IndexedDB, and tells its other tabs. */
export class LocalAttemptStore implements AttemptStore {
	readonly durable = true;
	readonly #database: Database;
	#device: Promise<string> | undefined;
	readonly #channel =
		'BroadcastChannel' in globalThis ? new BroadcastChannel('said-or-shown') : undefined;

	constructor(database: Database) {
		this.#database = database;
	}

	/** @throws {DOMException} when the browser keeps no data. */
	static async open(): Promise<LocalAttemptStore> {
		// The early script has opened it already; elsewhere it is opened here.
		const opening = window.early?.database ?? (await import('./open-database.ts')).openDatabase();
		return new LocalAttemptStore(await opening);
	}

	device(): Promise<string> {
		// Asked once: a transaction before every answer would cost a quarter of its time.
		this.#device ??= deviceName(this.#database);
		return this.#device;
	}

	async latest(module: string): Promise<StoredAttempt | undefined> {
		const started = await this.#database.getAllFromIndex('events', 'module', module);
		// Ids are UUIDv7, so the greatest is the newest.
		const newest = started.sort((a, b) => (a.id < b.id ? -1 : 1)).at(-1);
		if (!newest) return undefined;
		const events = await this.#database.getAllFromIndex('events', 'attempt', newest.attempt);
		const hash = newest.type === 'started' ? newest.hash : '';
		const known = await this.#database.get('digests', hash);
		return { events, digests: known?.digests };
	}

	async append(events: readonly AttemptEvent[], digests?: ModuleDigests): Promise<void> {
		await writeEvents(this.#database, events, digests);
		this.#channel?.postMessage('appended');
	}

	async exclusively(act: () => Promise<void>): Promise<void> {
		// Not there over plain HTTP, where two tabs may then begin two attempts.
		if (!('locks' in navigator)) return act();
		await navigator.locks.request('said-or-shown', act);
	}

	onchange(callback: () => void): () => void {
		this.#channel?.addEventListener('message', callback);
		return () => this.#channel?.removeEventListener('message', callback);
	}
}
