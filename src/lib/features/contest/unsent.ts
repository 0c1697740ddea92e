import { openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Contest } from '#lib/core/schema/contest.ts';

interface Tables extends DBSchema {
	unsent: {
		key: string;
		value: { attempt: string; contest: Contest };
		indexes: { attempt: string };
	};
}

/** What was said against a key and is not with the server yet. Each verb resolves when it is durable. */
export interface Unsent {
	/** `false`: gone when the page closes. */
	readonly durable: boolean;
	keep(attempt: string, contest: Contest): Promise<void>;
	of(attempt: string): Promise<Contest[]>;
	drop(id: string): Promise<void>;
}

/** Opens this browser’s IndexedDB for it; where that keeps nothing, memory takes its place. */
export async function openUnsent(name = 'said-or-shown-contests'): Promise<Unsent> {
	try {
		const database = await openDB<Tables>(name, 1, {
			upgrade(database) {
				const unsent = database.createObjectStore('unsent', { keyPath: 'contest.id' });
				unsent.createIndex('attempt', 'attempt');
			}
		});
		return new IndexedUnsent(database);
	} catch {
		return new MemoryUnsent();
	}
}

class IndexedUnsent implements Unsent {
	readonly durable = true;
	readonly #database: IDBPDatabase<Tables>;

	constructor(database: IDBPDatabase<Tables>) {
		this.#database = database;
	}

	async keep(attempt: string, contest: Contest): Promise<void> {
		await this.#database.put('unsent', { attempt, contest });
	}

	async of(attempt: string): Promise<Contest[]> {
		const found = await this.#database.getAllFromIndex('unsent', 'attempt', attempt);
		return found.map(({ contest }) => contest);
	}

	drop(id: string): Promise<void> {
		return this.#database.delete('unsent', id);
	}
}

/** Keeps it as long as the page is open. */
export class MemoryUnsent implements Unsent {
	readonly durable = false;
	readonly #kept = new Map<string, { attempt: string; contest: Contest }>();

	keep(attempt: string, contest: Contest): Promise<void> {
		this.#kept.set(contest.id, { attempt, contest });
		return Promise.resolve();
	}

	of(attempt: string): Promise<Contest[]> {
		const kept = [...this.#kept.values()].filter((one) => one.attempt === attempt);
		return Promise.resolve(kept.map(({ contest }) => contest));
	}

	drop(id: string): Promise<void> {
		this.#kept.delete(id);
		return Promise.resolve();
	}
}
