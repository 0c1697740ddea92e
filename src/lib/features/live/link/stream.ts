import type { Source, Ways } from './ways.ts';

/** How a stream went: nothing came for too long, it broke off, or it was not let in. */
export type Failed = 'silent' | 'broken' | 'turned-away';

interface Listeners {
	/** Something came: the data of a message, or undefined for a beat. */
	onword: (data: string | undefined) => void;
	/** Told once; the stream is closed by then. */
	onfailed: (how: Failed) => void;
}

/** How long the first word may take before the stream counts as held up on its way, in ms. */
const FIRST_WORD = 4000;
/** How long it may be silent later; the server lets its heart beat every 10 s. */
const SILENCE = 25_000;
const LOOK = 1000;
const CLOSED = 2;

/**
 * One stream of server-sent events, up to its end. It never connects again by itself: whoever opens the
 * next says what came last.
 */
export class Stream {
	readonly #source: Source;
	readonly #listeners: Listeners;
	readonly #watch: ReturnType<typeof setInterval>;
	#waitedSince: number;
	#patience = FIRST_WORD;

	constructor(address: string, { source, clock }: Ways, listeners: Listeners) {
		this.#listeners = listeners;
		this.#waitedSince = clock();
		this.#source = source(address);
		const heard = (data?: string) => {
			this.#waitedSince = clock();
			this.#patience = SILENCE;
			listeners.onword(data);
		};
		this.#source.addEventListener('message', ({ data }) => {
			heard(typeof data === 'string' ? data : '');
		});
		this.#source.addEventListener('beat', () => {
			heard();
		});
		this.#source.onerror = () => {
			this.#fail(this.#source.readyState === CLOSED ? 'turned-away' : 'broken');
		};
		// By the clock, not by one long timer: that would stand still while a lid is closed.
		this.#watch = setInterval(() => {
			if (clock() - this.#waitedSince >= this.#patience) this.#fail('silent');
		}, LOOK);
	}

	close(): void {
		clearInterval(this.#watch);
		this.#source.onerror = null;
		this.#source.close();
	}

	#fail(how: Failed) {
		this.close();
		this.#listeners.onfailed(how);
	}
}
