import { MOST_EVENTS } from '#lib/core/assigned/wire.ts';
import type { Standing, Told, WireRefusal } from '#lib/core/assigned/wire.ts';
import { inOrder } from '#lib/core/attempt/fold.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Device, Heard, HeldEvent } from './device.ts';
import type { Failure, Transport } from './transport.ts';

/** How sending went: `sent` when nothing is left to send. */
export type Sent = { sent: true } | Failure;

interface Listeners {
	/** The server told where the assignment stands. */
	onheard: (heard: Heard) => void;
	/** Events came from another device, or were set aside. */
	onforeign: () => void;
}

/**
 * Brings what is queued on a device to the server, in order and in batches. Everything may be sent
 * twice: an event has its own id, and the server keeps it once.
 */
export class Sender {
	readonly #attempt: string;
	readonly #device: Device;
	readonly #transport: Transport;
	readonly #listeners: Listeners;

	constructor(attempt: string, device: Device, transport: Transport, listeners: Listeners) {
		this.#attempt = attempt;
		this.#device = device;
		this.#transport = transport;
		this.#listeners = listeners;
	}

	/** Sends what is queued, until nothing is left or something is in the way. */
	async send(): Promise<Sent> {
		let most = MOST_EVENTS;
		for (;;) {
			const batch = (await this.#queued()).slice(0, most);
			if (batch.length === 0) return { sent: true };
			const reply = await this.#transport.send(batch);
			if (!('failed' in reply)) {
				await this.#settle(batch, reply);
				most = MOST_EVENTS;
			} else if (reply.failed !== 'unfit') {
				return reply;
			} else if (batch.length > 1) {
				// One of them may be what is in the way; the others must not wait for it.
				most = Math.ceil(batch.length / 2);
			} else {
				await this.#setAside(batch, [{ id: batch[0]?.id, code: reply.code, field: '' }]);
				most = MOST_EVENTS;
			}
		}
	}

	/** Asks what the server has, and takes up what came from other devices. */
	async ask(): Promise<Sent> {
		const reply = await this.#transport.ask();
		if ('failed' in reply) return reply;
		const known = new Set((await this.#held()).map(({ event }) => event.id));
		await this.#device.keep(reply.events);
		await this.#hear(reply);
		if (reply.events.some(({ id }) => !known.has(id))) this.#listeners.onforeign();
		return { sent: true };
	}

	#held(): Promise<HeldEvent[]> {
		return this.#device.held(this.#attempt);
	}

	async #queued(): Promise<AttemptEvent[]> {
		const held = await this.#held();
		return inOrder(held.filter(({ state }) => state === 'queued').map(({ event }) => event));
	}

	async #settle(
		batch: readonly AttemptEvent[],
		reply: { acknowledged: string[]; refused: WireRefusal[]; standing: Standing; told: Told }
	) {
		await this.#device.keep(batch.filter(({ id }) => reply.acknowledged.includes(id)));
		// What the server does not name at all would otherwise be sent for ever.
		const unnamed = batch
			.filter(({ id }) => !reply.acknowledged.includes(id))
			.filter(({ id }) => !reply.refused.some((refusal) => refusal.id === id))
			.map(({ id }) => ({ id, code: 'unnamed', field: '' }));
		await this.#setAside(batch, [...reply.refused, ...unnamed]);
		await this.#hear(reply);
	}

	async #setAside(batch: readonly AttemptEvent[], refused: readonly WireRefusal[]) {
		const aside = batch.flatMap((event): HeldEvent[] => {
			const refusal = refused.find(({ id }) => id === event.id);
			return refusal ? [{ event, state: 'aside', code: refusal.code }] : [];
		});
		if (aside.length === 0) return;
		await this.#device.setAside(aside);
		this.#listeners.onforeign();
	}

	async #hear({ standing, told }: Heard) {
		await this.#device.hear(this.#attempt, { standing, told });
		this.#listeners.onheard({ standing, told });
	}
}
