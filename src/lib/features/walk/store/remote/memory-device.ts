import { v4 as uuidv4 } from 'uuid';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Device, Heard, HeldEvent } from './device.ts';

/** Keeps attempts as long as the page is open, where the browser keeps nothing. */
export class MemoryDevice implements Device {
	readonly durable = false;
	readonly #name = uuidv4();
	readonly #held = new Map<string, HeldEvent>();
	readonly #heard = new Map<string, Heard>();

	name(): Promise<string> {
		return Promise.resolve(this.#name);
	}

	held(attempt: string): Promise<HeldEvent[]> {
		return Promise.resolve(
			[...this.#held.values()].filter(({ event }) => event.attempt === attempt)
		);
	}

	queue(events: readonly AttemptEvent[]): Promise<void> {
		for (const event of events) {
			if (!this.#held.has(event.id)) this.#held.set(event.id, { event, state: 'queued' });
		}
		return Promise.resolve();
	}

	keep(events: readonly AttemptEvent[]): Promise<void> {
		for (const event of events) this.#held.set(event.id, { event, state: 'kept' });
		return Promise.resolve();
	}

	setAside(refused: readonly HeldEvent[]): Promise<void> {
		for (const held of refused) this.#held.set(held.event.id, held);
		return Promise.resolve();
	}

	heard(attempt: string): Promise<Heard | undefined> {
		return Promise.resolve(this.#heard.get(attempt));
	}

	hear(attempt: string, heard: Heard): Promise<void> {
		this.#heard.set(attempt, heard);
		return Promise.resolve();
	}
}
