import { v4 as uuidv4 } from 'uuid';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { AttemptStore, ModuleDigests, StoredAttempt } from './attempt-store.ts';

/** Keeps an attempt as long as the page is open, where the browser keeps nothing. */
export class MemoryAttemptStore implements AttemptStore {
	readonly durable = false;
	readonly #device = uuidv4();
	readonly #events = new Map<string, AttemptEvent>();
	readonly #digests = new Map<string, Record<string, string>>();

	device(): Promise<string> {
		return Promise.resolve(this.#device);
	}

	latest(module: string): Promise<StoredAttempt | undefined> {
		const all = [...this.#events.values()];
		const newest = all
			.filter((event) => event.type === 'started' && event.module === module)
			.sort((a, b) => (a.id < b.id ? -1 : 1))
			.at(-1);
		if (newest?.type !== 'started') return Promise.resolve(undefined);
		return Promise.resolve({
			events: all.filter((event) => event.attempt === newest.attempt),
			digests: this.#digests.get(newest.hash)
		});
	}

	append(events: readonly AttemptEvent[], digests?: ModuleDigests): Promise<void> {
		for (const event of events) this.#events.set(event.id, event);
		if (digests) this.#digests.set(digests.hash, digests.digests);
		return Promise.resolve();
	}

	exclusively(act: () => Promise<void>): Promise<void> {
		return act();
	}

	onchange(): () => void {
		return () => undefined;
	}
}
