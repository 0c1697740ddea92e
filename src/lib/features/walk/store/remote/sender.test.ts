import { expect, it } from 'vitest';
import { anEvent } from '#lib/core/testing/events.ts';
import { MemoryDevice } from './memory-device.ts';
import { Pump } from './pump.ts';
import type { Keeping } from './pump.ts';
import { Sender } from './sender.ts';
import { AServer } from './testing/a-server.ts';
import type { Failure, Transport } from './transport.ts';

const events = [1, 2, 3, 4, 5].map((seq) => anEvent({ type: 'hinted', item: `q-${seq}` }, seq));
const [bad] = events.slice(2);
const attempt = events[0]?.attempt ?? '';

/** A device with five events to send, and a server that answers what `fails` gives instead. */
async function aDevice(fails: (ids: string[]) => Failure | undefined) {
	const server = new AServer();
	const device = new MemoryDevice();
	await device.queue(events);
	const through = server.transport(() => 'on');
	const batches: string[][] = [];
	const transport: Transport = {
		ask: () => through.ask(),
		send(batch) {
			const ids = batch.map(({ id }) => id);
			batches.push(ids);
			const failure = fails(ids);
			return failure ? Promise.resolve(failure) : through.send(batch);
		}
	};
	const listeners = { onheard: () => undefined, onforeign: () => undefined };
	return { server, device, batches, sender: new Sender(attempt, device, transport, listeners) };
}

it('sets aside the one event that cannot be taken, sends the others, and does not send it again', async () => {
	const badId = bad?.id ?? '';
	const { server, device, batches, sender } = await aDevice((ids) =>
		ids.includes(badId) ? { failed: 'unfit', code: 'too-large' } : undefined
	);
	expect(await sender.send()).toEqual({ sent: true });
	const others = events.map(({ id }) => id).filter((id) => id !== badId);
	expect([...server.events.keys()].sort()).toEqual(others.sort());
	const aside = (await device.held(attempt)).filter(({ state }) => state === 'aside');
	expect(aside).toEqual([{ event: bad, state: 'aside', code: 'too-large' }]);
	const sent = batches.length;
	await sender.send();
	expect(batches).toHaveLength(sent);
});

it('keeps everything to be sent while the server is away', async () => {
	const { device, sender } = await aDevice(() => ({ failed: 'away' }));
	expect(await sender.send()).toEqual({ failed: 'away' });
	const held = await device.held(attempt);
	expect(held.map(({ state }) => state)).toEqual(events.map(() => 'queued'));
});

/** How often it was tried to send within this time after a failure, and where the answers are then. */
async function triesWithin(ms: number, failure: Failure) {
	const { batches, sender } = await aDevice(() => failure);
	let at: Keeping = 'saved';
	const pump = new Pump(sender, (keeping) => (at = keeping));
	pump.wake();
	await new Promise((resolve) => setTimeout(resolve, ms));
	pump.stop();
	return { tries: batches.length, at };
}

it('tries again by itself while the server is away, and not where the seat is lost', async () => {
	const [away, busy, lost] = await Promise.all([
		triesWithin(1800, { failed: 'away' }),
		triesWithin(1800, { failed: 'busy', waitMs: 5000 }),
		triesWithin(1800, { failed: 'lost' })
	]);
	expect(away.tries).toBeGreaterThan(1);
	expect(away.at).toBe('here');
	expect(busy).toEqual({ tries: 1, at: 'here' });
	expect(lost).toEqual({ tries: 1, at: 'lost' });
});
