import { createSubscriber } from 'svelte/reactivity';
import type { RoomPart } from '#lib/core/live/wire.ts';

/** How often a screen looks at the clock, in ms. */
const EVERY = 5000;

/** The server’s time as a screen watches it, and since when the class has been asked the same. */
export class Pulse {
	readonly #serverNow: () => number;
	readonly #watch: () => void;
	#since = $state(0);
	#asked: string | undefined;

	/** `since`: when the class was last asked something, in ms since 1970. */
	constructor(serverNow: () => number, since: number, every = EVERY) {
		this.#serverNow = serverNow;
		this.#since = since;
		this.#watch = createSubscriber((update) => {
			const timer = setInterval(update, every);
			return () => clearInterval(timer);
		});
	}

	/** In ms since 1970; changes every few seconds. */
	get now(): number {
		this.#watch();
		return this.#serverNow();
	}

	get since(): number {
		return this.#since;
	}

	/** Takes note of what the class is asked. */
	follow(room: RoomPart | undefined): void {
		const { from, to, pace, paused, phase, revotes } = room ?? {};
		const asked = JSON.stringify([from, to, pace, paused, phase, revotes]);
		if (this.#asked !== undefined && this.#asked !== asked) this.#since = this.#serverNow();
		this.#asked = asked;
	}
}
