import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Device, Heard, HeldEvent } from './device.ts';
import { MemoryDevice } from './memory-device.ts';

/** A device whose storage may fail or fill up: what it cannot keep waits in memory to be sent. */
export class SpareDevice implements Device {
	readonly #first: Device;
	readonly #spare = new MemoryDevice();
	#failed = false;

	constructor(first: Device) {
		this.#first = first;
	}

	get durable(): boolean {
		return this.#first.durable && !this.#failed;
	}

	name(): Promise<string> {
		return this.#first.name().catch(() => this.#spare.name());
	}

	async held(attempt: string): Promise<HeldEvent[]> {
		const first = await this.#first.held(attempt).catch(() => []);
		const known = new Set(first.map(({ event }) => event.id));
		const spare = await this.#spare.held(attempt);
		return [...first, ...spare.filter(({ event }) => !known.has(event.id))];
	}

	queue(events: readonly AttemptEvent[]): Promise<void> {
		return this.#try((device) => device.queue(events));
	}

	keep(events: readonly AttemptEvent[]): Promise<void> {
		return this.#try((device) => device.keep(events));
	}

	setAside(refused: readonly HeldEvent[]): Promise<void> {
		return this.#try((device) => device.setAside(refused));
	}

	heard(attempt: string): Promise<Heard | undefined> {
		return this.#first.heard(attempt).catch(() => this.#spare.heard(attempt));
	}

	hear(attempt: string, heard: Heard): Promise<void> {
		return this.#try((device) => device.hear(attempt, heard));
	}

	async #try(act: (device: Device) => Promise<void>): Promise<void> {
		try {
			await act(this.#first);
		} catch {
			this.#failed = true;
			await act(this.#spare);
		}
	}
}
