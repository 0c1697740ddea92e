import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { AttemptStore, StoredAttempt } from '../attempt-store.ts';
import type { Device, Heard, HeldEvent } from './device.ts';
import { Pump } from './pump.ts';
import type { Keeping } from './pump.ts';
import { Sender } from './sender.ts';
import type { Transport } from './transport.ts';

interface Options {
	/** The attempt that the server made for this seat. */
	attempt: string;
	device: Device;
	transport: Transport;
	onheard: (heard: Heard) => void;
	onkeeping: (keeping: Keeping) => void;
	/** Told what is still to be sent and what was refused, whenever either changes. */
	onheld: (held: readonly HeldEvent[]) => void;
}

/**
 * Keeps one attempt on this device first, and brings it to the server as soon as it can. Everything
 * is found by the attempt’s id, so that nothing of another seat or assignment is ever in reach.
 */
export class RemoteAttemptStore implements AttemptStore {
	readonly #options: Options;
	readonly #pump: Pump;
	readonly #channel: BroadcastChannel | undefined;
	#onchange: () => void = () => undefined;

	constructor(options: Options) {
		this.#options = options;
		const { attempt, device, transport } = options;
		const sender = new Sender(attempt, device, transport, {
			onheard: (heard) => void this.#heard(heard),
			onforeign: () => this.#changed()
		});
		this.#pump = new Pump(sender, (keeping) => void this.#kept(keeping));
		this.#channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(this.#name) : undefined;
	}

	get durable(): boolean {
		return this.#options.device.durable;
	}

	device(): Promise<string> {
		return this.#options.device.name();
	}

	async latest(): Promise<StoredAttempt | undefined> {
		const held = await this.#held();
		const events = held.filter(({ state }) => state !== 'aside').map(({ event }) => event);
		return events.length > 0 ? { events, digests: undefined } : undefined;
	}

	async append(events: readonly AttemptEvent[]): Promise<void> {
		await this.#options.device.queue(events);
		this.#channel?.postMessage('appended');
		await this.#tellHeld();
		this.#pump.wake();
	}

	async exclusively(act: () => Promise<void>): Promise<void> {
		// Not there over plain HTTP, where two tabs may then both begin; the fold takes the first.
		if (!('locks' in navigator)) return act();
		await navigator.locks.request(this.#name, act);
	}

	onchange(callback: () => void): () => void {
		this.#onchange = callback;
		const onmessage = () => void this.#follow();
		const ononline = () => this.#pump.wake(true);
		const onvisible = () => {
			if (document.visibilityState === 'visible') this.#pump.wake(true);
		};
		this.#channel?.addEventListener('message', onmessage);
		addEventListener('online', ononline);
		document.addEventListener('visibilitychange', onvisible);
		return () => {
			this.#channel?.removeEventListener('message', onmessage);
			removeEventListener('online', ononline);
			document.removeEventListener('visibilitychange', onvisible);
			this.#pump.stop();
		};
	}

	/** Sends what is queued, and looks for what other devices have sent. */
	refresh(): void {
		this.#pump.wake(true);
	}

	/** Another tab has written, or has heard from the server. */
	async #follow() {
		this.#onchange();
		const heard = await this.#options.device.heard(this.#options.attempt);
		if (heard) this.#options.onheard(heard);
		// The tab that wrote may be closed before it has sent.
		if (await this.#tellHeld()) setTimeout(() => this.#pump.wake(), FOR_ANOTHER_TAB);
	}

	async #heard(heard: Heard) {
		// First what is still queued: what was told is of everything else.
		await this.#tellHeld();
		this.#options.onheard(heard);
		this.#channel?.postMessage('heard');
	}

	async #kept(keeping: Keeping) {
		await this.#tellHeld();
		this.#options.onkeeping(keeping);
	}

	#changed() {
		this.#onchange();
		void this.#tellHeld();
	}

	/** Is anything queued? */
	async #tellHeld(): Promise<boolean> {
		const held = await this.#held();
		this.#options.onheld(held.filter(({ state }) => state !== 'kept'));
		return held.some(({ state }) => state === 'queued');
	}

	#held(): Promise<HeldEvent[]> {
		return this.#options.device.held(this.#options.attempt);
	}

	get #name(): string {
		return `said-or-shown-${this.#options.attempt}`;
	}
}

/** How long another tab may take to send what it wrote, in ms. */
const FOR_ANOTHER_TAB = 4000;
