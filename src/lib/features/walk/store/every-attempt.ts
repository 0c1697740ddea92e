import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import { deviceName, writeEvents } from './database.ts';
import type { Database } from './database.ts';
import type { ModuleDigests, StoredAttempt } from './attempt-store.ts';
import { openDatabase } from './open-database.ts';

/** All attempts of this device, at whatever module. A lesson asks for its own only, and does not load this. */
export class EveryAttempt {
	readonly #database: Database;

	constructor(database: Database) {
		this.#database = database;
	}

	/** @throws {DOMException} when the browser keeps no data. */
	static async open(): Promise<EveryAttempt> {
		return new EveryAttempt(await openDatabase());
	}

	device(): Promise<string> {
		return deviceName(this.#database);
	}

	/** Every attempt that has begun, the oldest first; not yet checked. */
	async all(): Promise<StoredAttempt[]> {
		const [events, known] = await Promise.all([
			this.#database.getAll('events'),
			this.#database.getAll('digests')
		]);
		const digests = new Map(known.map((one) => [one.hash, one.digests]));
		const attempts = Map.groupBy(events, ({ attempt }) => attempt);
		return [...attempts.values()].flatMap((own) => {
			const begun = own.find(({ type }) => type === 'started');
			return begun?.type === 'started' ? [{ events: own, digests: digests.get(begun.hash) }] : [];
		});
	}

	/** The events of one attempt, in no order; not yet checked. */
	of(attempt: string): Promise<unknown[]> {
		return this.#database.getAllFromIndex('events', 'attempt', attempt);
	}

	/** Resolves when the events are durable. */
	append(events: readonly AttemptEvent[], digests?: ModuleDigests): Promise<void> {
		return writeEvents(this.#database, events, digests);
	}

	/** Does something that no other tab does at the same time. */
	async exclusively(act: () => Promise<void>): Promise<void> {
		if (!('locks' in navigator)) return act();
		await navigator.locks.request('said-or-shown', act);
	}
}
