import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { acceptEvents } from '#lib/core/assigned/accepted-events.ts';
import { foldAttempt } from '#lib/core/attempt/fold.ts';
import { anEvent, uuid } from '#lib/core/testing/events.ts';
import { right, reveal, wrong, lesson } from '#lib/core/assigned/testing/received.ts';
import { insertAnAttempt } from '#lib/server/db/testing/an-attempt.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { eventAppender } from './append-events.ts';
import { selectReceived, selectReceivedOf } from './select-received.ts';

const store = freshStore();
let run = 0;

beforeEach(() => {
	run = 0;
});

const ids = ['safe-voice', 'safe-verdict', 'paid-voice'];
const bodies = ids.flatMap((id) => [right(id), wrong(id), reveal(id)]);

/** What one device has queued: its events by their places, each request some of them, in any order. */
const requests = fc.array(
	fc.record({
		device: fc.constantFrom(0, 1),
		events: fc.uniqueArray(fc.nat(bodies.length - 1), { minLength: 1, maxLength: 5 }),
		restart: fc.boolean()
	}),
	{ minLength: 1, maxLength: 6 }
);

it('ends in exactly the acknowledged events of two devices, restarted in the middle', async () => {
	await fc.assert(
		fc.asyncProperty(requests, async (sent) => {
			run += 0x100;
			const attempt = uuid(0xa0000 + run);
			await insertAnAttempt(store.db, attempt);
			const made = (device: number, place: number) => ({
				...anEvent(bodies[place] ?? right('safe-voice'), place + 1, run + device * 0x20 + place),
				attempt,
				device: uuid(0xd + device)
			});
			const acknowledged = new Map<string, { at: number; event: unknown }>();
			for (const [at, { device, events, restart }] of sent.entries()) {
				if (restart && at % 3 === 1) await store.reopen();
				const request = events.map((place) => made(device, place));
				const reply = await eventAppender(store.db)({ attempt, sent: request, receivedAt: at });
				expect(reply).toEqual({ acknowledged: request.map(({ id }) => id), refused: [] });
				for (const event of request) {
					if (!acknowledged.has(event.id)) acknowledged.set(event.id, { at, event });
				}
			}
			const { received } = await selectReceivedOf(store.db, attempt);
			expect(received).toHaveLength(acknowledged.size);
			for (const { event, receivedAt } of received) {
				expect(acknowledged.get(event.id)).toEqual({ at: receivedAt, event });
			}
			expect((await selectReceived(store.db, 'assignment')).get(attempt)).toHaveLength(
				received.length
			);
			// However often it is read, the same answers count, and each event is counted or named once.
			const terms = { lesson, settings: { feedback: 'each', tries: 2 } } as const;
			const accepted = acceptEvents(received, terms);
			expect(acceptEvents(received.toReversed(), terms)).toEqual(accepted);
			expect(accepted.events.length + accepted.uncounted.length).toBe(received.length);
			const { tries } = foldAttempt(accepted.events);
			for (const id of ids) expect(tries[id]?.length ?? 0).toBeLessThanOrEqual(2);
		}),
		{ numRuns: 200 }
	);
}, 120_000);

it('gives the events of every attempt of an assignment, and of no other', async () => {
	const [first, second] = [uuid(0xa), uuid(0xb)];
	await insertAnAttempt(store.db, first);
	await insertAnAttempt(store.db, second);
	const append = eventAppender(store.db);
	const mine = { ...anEvent(right('safe-voice'), 1, 1), attempt: first };
	const other = { ...anEvent(wrong('safe-voice'), 1, 2), attempt: second };
	await append({ attempt: first, sent: [mine], receivedAt: 5 });
	await append({ attempt: second, sent: [other], receivedAt: 6 });
	expect(await selectReceived(store.db, 'assignment')).toEqual(
		new Map([
			[first, [{ event: mine, receivedAt: 5 }]],
			[second, [{ event: other, receivedAt: 6 }]]
		])
	);
	expect(await selectReceived(store.db, 'another')).toEqual(new Map());
});
