import type { Standing } from '#lib/core/assigned/wire.ts';

/** How often a paused lesson looks whether it goes on, and any other whether its class begins, in ms. */
const WHILE_PAUSED = 15_000;
const WHILE_OPEN = 60_000;
/** So that the server’s clock has passed the time, too, in ms. */
const A_MOMENT = 300;

/** Asks the server when the time of an assignment is up, and now and then before. */
export class Clock {
	readonly #onask: () => void;
	readonly #onover: () => void;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(onask: () => void, onover: () => void) {
		this.#onask = onask;
		this.#onover = onover;
	}

	/** Sets it by what the server said last; `alone`: no room tells when it goes on. Is the time up? */
	watch(standing: Pick<Standing, 'now' | 'closesAt' | 'paused'>, alone: boolean): boolean {
		clearTimeout(this.#timer);
		const { now, closesAt, paused } = standing;
		const left = closesAt === undefined ? Infinity : Math.max(0, closesAt - now);
		const often = paused && alone ? WHILE_PAUSED : WHILE_OPEN;
		if (left > 0 && left <= often) {
			this.#timer = setTimeout(() => {
				this.#onover();
				this.#onask();
			}, left + A_MOMENT);
		} else {
			this.#again(often);
		}
		return left === 0;
	}

	#again(often: number) {
		this.#timer = setTimeout(() => {
			// A page that is seen again asks by itself.
			if (document.hidden) this.#again(often);
			else this.#onask();
		}, often);
	}
}
