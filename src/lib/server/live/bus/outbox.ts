import { addDirt, noDirt } from '#lib/server/live/room/dirt.ts';
import type { Dirt } from '#lib/server/live/room/dirt.ts';
import { WINDOW_MS } from '#lib/server/live/room/room.ts';

/** What was touched of one room, for other processes. */
export interface Note extends Dirt {
	assignment: string;
}

/** Who hears of what other processes touched. */
export interface Listener {
	onnote: (note: Note) => void;
	/** Notes may have been missed. */
	ongap: () => void;
}

/** How processes that share a database tell each other what was touched. */
export interface Bus {
	listen: (listener: Listener) => void;
	/** @throws {Error} when it could not be sent. */
	send: (note: Note) => Promise<void>;
	close: () => Promise<void>;
}

/** More are told by the time since which they came: a note has little room. */
const MOST_NAMED = 150;
// How long before it is touched an answer may have come, with room to spare.
const BEFORE_TOUCH_MS = 10_000;
const AGAIN_MS = 2000;

/** What was touched here and is still to be told: one note for each room and window. */
export class Outbox {
	readonly #bus: Bus;
	readonly #clock: () => number;
	readonly #dirt = new Map<string, { dirt: Dirt; since: number }>();
	readonly #timers = new Set<NodeJS.Timeout>();
	#sending: Promise<unknown> = Promise.resolve();

	constructor(bus: Bus, clock: () => number) {
		this.#bus = bus;
		this.#clock = clock;
	}

	add(assignment: string, more: Parameters<typeof addDirt>[1], wait = WINDOW_MS): void {
		const waiting = this.#dirt.get(assignment);
		const { dirt } = waiting ?? { dirt: noDirt() };
		addDirt(dirt, more);
		if (waiting) return;
		this.#dirt.set(assignment, { dirt, since: this.#clock() - BEFORE_TOUCH_MS });
		const timer = setTimeout(() => {
			this.#timers.delete(timer);
			this.#sending = this.#send(assignment);
		}, wait);
		this.#timers.add(timer);
	}

	/** Sends what is left, and closes the bus. */
	async close(): Promise<void> {
		for (const timer of this.#timers) clearTimeout(timer);
		await this.#sending;
		await Promise.all([...this.#dirt.keys()].map((assignment) => this.#send(assignment, true)));
		await this.#bus.close();
	}

	async #send(assignment: string, isLast = false) {
		const waiting = this.#dirt.get(assignment);
		if (!waiting) return;
		this.#dirt.delete(assignment);
		const { dirt, since } = waiting;
		const isMany = dirt.attempts.size > MOST_NAMED;
		const named = isMany ? { ...dirt, attempts: new Set<string>(), since } : dirt;
		try {
			await this.#bus.send({ assignment, ...named });
		} catch (cause) {
			if (!isLast) this.add(assignment, { ...dirt, since }, AGAIN_MS);
			console.error(cause);
		}
	}
}
