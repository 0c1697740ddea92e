import { setTimeout as wait } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { SentReply } from '../../src/lib/core/assigned/wire.ts';
import { newEvent } from '../../src/lib/core/attempt/new-event.ts';
import type { AttemptEvent } from '../../src/lib/core/schema/attempt.ts';
import type { Device } from '../fixtures/rooms.ts';

/** What the devices of a class have sent, and what they were told is kept. */
export interface Written {
	sent: Map<string, AttemptEvent>;
	acknowledged: Set<string>;
}

const AGAIN_MS = 20;
const GIVE_UP_MS = 2000;

/**
 * Lets every device answer without a pause, each event again until it is acknowledged, wherever the server
 * is just then. Ends when `signal` does.
 */
export async function writeAll(
	devices: readonly Device[],
	origin: () => string,
	written: Written,
	signal: AbortSignal
): Promise<void> {
	await Promise.all(devices.map((device) => writeOn(device, origin, written, signal)));
}

async function writeOn(
	device: Device,
	origin: () => string,
	{ sent, acknowledged }: Written,
	signal: AbortSignal
): Promise<void> {
	const name = uuidv7();
	for (let seq = 1; !isOver(signal); seq += 1) {
		const event = newEvent(
			{
				type: 'answered',
				item: 'fell-verdict',
				response: { kind: 'verdict', verdict: 'supported' }
			},
			{ id: uuidv7(), attempt: device.attempt, device: name, seq, at: new Date().toISOString() }
		);
		sent.set(event.id, event);
		while (!acknowledged.has(event.id) && !isOver(signal)) {
			const reply = await send(device, origin(), event);
			for (const id of reply?.acknowledged ?? []) acknowledged.add(id);
			if (reply === undefined) await wait(AGAIN_MS);
		}
	}
}

/** Asked anew each time: it changes while a device waits. */
function isOver(signal: AbortSignal): boolean {
	return signal.aborted;
}

/** The server’s answer; undefined when it gave none that counts. */
async function send(
	{ attempt, cookie }: Device,
	origin: string,
	event: AttemptEvent
): Promise<SentReply | undefined> {
	try {
		const response = await fetch(`${origin}/api/attempts/${attempt}/events`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', cookie },
			body: JSON.stringify({ events: [event] }),
			signal: AbortSignal.timeout(GIVE_UP_MS)
		});
		if (response.status >= 500) return undefined;
		const reply = (await response.json()) as SentReply;
		if (!response.ok || reply.refused.length > 0) {
			throw new TypeError(`${response.status} ${JSON.stringify(reply)}`);
		}
		return reply;
	} catch (cause) {
		if (cause instanceof TypeError && /^\d{3} /.test(cause.message)) throw cause;
		return undefined;
	}
}
