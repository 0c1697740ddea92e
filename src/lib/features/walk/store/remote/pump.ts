import type { Sender, Sent } from './sender.ts';

/** Where the answers are: all with the server, on their way, on this device only, or stuck there. */
export type Keeping = 'saved' | 'sending' | 'here' | 'lost';

const FIRST_WAIT = 1000;
const MOST_WAIT = 15_000;
const A_MOMENT = 100;

/** How long to wait after so many failures in a row, in ms; `chance` from 0 to 1 spreads a class out. */
export function waitAfter(failures: number, chance: number): number {
	const steady = Math.min(FIRST_WAIT * 2 ** (failures - 1), MOST_WAIT);
	return steady * (0.5 + chance);
}

/** Keeps sending: at once when something new is there, later and later while it fails. */
export class Pump {
	readonly #sender: Sender;
	readonly #onkeeping: (keeping: Keeping) => void;
	#running = false;
	#again = false;
	#asks = false;
	#failures = 0;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(sender: Sender, onkeeping: (keeping: Keeping) => void) {
		this.#sender = sender;
		this.#onkeeping = onkeeping;
	}

	/** Sends what is queued now; with `ask`, also looks for what came from other devices. */
	wake(ask = false): void {
		this.#asks ||= ask;
		this.#again = true;
		if (!this.#running) void this.#run();
	}

	stop(): void {
		clearTimeout(this.#timer);
	}

	async #run() {
		clearTimeout(this.#timer);
		this.#running = true;
		this.#onkeeping('sending');
		let last: Sent = { sent: true };
		while (this.#again && 'sent' in last) {
			this.#again = false;
			// A storage that fails is no reason to stop for good.
			last = await this.#once().catch(() => ({ failed: 'away' }) as const);
		}
		this.#running = false;
		// Woken meanwhile, perhaps because the network is back.
		const missed = this.#again;
		this.#again = false;
		if ('sent' in last) {
			this.#failures = 0;
			this.#onkeeping('saved');
			return;
		}
		this.#failures += 1;
		// After a break, other devices may have gone on.
		this.#asks = true;
		this.#onkeeping(last.failed === 'lost' ? 'lost' : 'here');
		if (last.failed === 'lost') return;
		const wait = missed ? A_MOMENT : waitAfter(this.#failures, Math.random());
		const least = last.failed === 'busy' ? last.waitMs : 0;
		this.#timer = setTimeout(() => this.wake(), Math.max(wait, least));
	}

	async #once(): Promise<Sent> {
		const sent = await this.#sender.send();
		if ('failed' in sent || !this.#asks) return sent;
		this.#asks = false;
		return this.#sender.ask();
	}
}
