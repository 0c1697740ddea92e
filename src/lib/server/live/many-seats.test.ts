import { expect, it } from 'vitest';
import { before, right, wrong } from '#lib/core/assigned/testing/received.ts';
import { newEvent } from '#lib/core/attempt/new-event.ts';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import { uuid } from '#lib/core/testing/events.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { makeHub } from './hub.ts';
import { ALiveClass } from './testing/a-room.ts';

const store = freshStore();
const SEATS = 2000;
const AT_ONCE = 100;
const ITEM = 'fair-sentence';
const control = { kind: 'control' } as const;

const attempt = (n: number) => uuid(0x10_000 + n);

/** Seats that have answered all but the last question. */
async function seed(): Promise<void> {
	const bodies = before(ITEM);
	for (let from = 0; from < SEATS; from += AT_ONCE) {
		const some = Array.from({ length: AT_ONCE }, (_, index) => from + index);
		const seats = some.map((n) => ({
			...{ id: `seat-${n}`, name: `amber-otter-${n}`, rejoin_word: 'pencil' },
			...{ classroom: 'class', created_at: n, preview: 0 }
		}));
		const attempts = some.map((n) => ({
			...{ id: attempt(n), assignment: 'assignment', seat: `seat-${n}`, created_at: 1 }
		}));
		await store.db.transaction().execute(async (into) => {
			await into.insertInto('seats').values(seats).execute();
			await into.insertInto('attempts').values(attempts).execute();
			for (const n of some) {
				const rows = bodies.map((body, index) => toRow(n, index, body));
				await into.insertInto('events').values(rows).execute();
			}
		});
	}
}

function toRow(n: number, index: number, body: EventBody) {
	const seq = index + 1;
	const envelope = { id: uuid(n * 64 + index), attempt: attempt(n), device: uuid(0xd), seq };
	const event = newEvent(body, { ...envelope, at: '2026-01-05T09:00:00Z' });
	const row = { id: event.id, attempt: event.attempt, seq, received_at: 2000 + index };
	return { ...row, body: JSON.stringify(event) };
}

it('shows 2,000 seats, and reads again only what was touched', { timeout: 120_000 }, async () => {
	const room = new ALiveClass(store.db);
	await room.begin([]);
	await seed();
	const hub = makeHub({ db: store.db });
	const took: Record<string, number> = {};
	const look = async (what: string, after?: string) => {
		const started = performance.now();
		const message = await hub.look(await room.row, control, after);
		took[what] = Math.round(performance.now() - started);
		return message;
	};
	const first = await look('the whole, ms');
	expect(first.parts.counts).toMatchObject({ seats: SEATS, joined: SEATS });
	for (const [n, body] of [right(ITEM), wrong('safe-voice')].entries()) {
		await store.db
			.insertInto('events')
			.values(toRow(n, 60, body))
			.execute();
		hub.touch('assignment', attempt(n));
	}
	const second = await look('two answers, ms', first.id);
	expect(Object.keys(second.parts)).toContain('seat:seat-0');
	expect(Object.keys(second.parts)).not.toContain('seat:seat-2');
	for (let n = 0; n < SEATS; n += 1) hub.touch('assignment', attempt(n));
	const third = await look('two thousand, ms', second.id);
	// All were read again, and nothing was new.
	expect(third.parts).toEqual({});
	room.at = 5000;
	await room.act({ type: 'paused' });
	hub.touch('assignment');
	expect(Object.keys((await look('an act, ms', third.id)).parts)).toEqual(['room']);
	console.log(took);
	expect(took['two answers, ms']).toBeLessThan(took['the whole, ms'] ?? 0);
	await hub.close();
});
