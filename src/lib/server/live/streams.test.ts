import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { right, wrong } from '#lib/core/assigned/testing/received.ts';
import type { Audience } from '#lib/core/live/wire.ts';
import { settleSeat } from '#lib/server/assignments/testing/a-class.ts';
import { startSeatLogin } from '#lib/server/classrooms/seat-logins.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { eraseClass, eraseSeat } from '#lib/server/privacy/erase.ts';
import { HubClosed, makeHub } from './hub.ts';
import type { Hub } from './hub.ts';
import { ALiveClass } from './testing/a-room.ts';
import { StreamReader } from './testing/read-stream.ts';
import { MOST_OF_SEAT, MOST_OF_TEACHERS } from './room/watchers.ts';

const store = freshStore();
const ITEM = 'safe-voice';
const SEATS = ['amber', 'brisk', 'calm', 'deep', 'early', 'fresh'];
const control: Audience = { kind: 'control' };
const projector: Audience = { kind: 'projector' };
const amber: Audience = { kind: 'seat', seat: 'amber' };

let room: ALiveClass;
let hub: Hub;
beforeEach(async () => {
	room = new ALiveClass(store.db);
	await room.begin(SEATS);
	hub = makeHub({ db: store.db });
});
afterEach(() => hub.close());

const watch = async (audience: Audience, after?: string) =>
	new StreamReader(await hub.stream(await room.row, audience, after));

async function vote(seat: string, body = right(ITEM)): Promise<void> {
	hub.touch('assignment', await room.send(seat, body));
}

async function act(...acts: Parameters<ALiveClass['act']>[0][]): Promise<void> {
	for (const one of acts) await room.act(one);
	hub.touch('assignment');
}

const shown = { type: 'revealed', item: ITEM, what: 'distribution' } as const;

describe('a stream', () => {
	it('begins at once with enough for a proxy that waits, and the whole', async () => {
		const response = await hub.stream(await room.row, control);
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'content-type': 'text/event-stream',
			'cache-control': 'no-store, no-transform',
			'x-accel-buffering': 'no'
		});
		const stream = new StreamReader(response);
		expect(await stream.next()).toMatchObject({ whole: true, parts: { room: { phase: 'open' } } });
		expect(stream.received).toMatch(/^retry: 2000\n: {2048}\n\nid: [\w-]+\.\d+\ndata: \{/);
	});

	it('brings what changes, and goes on after a message that it had', async () => {
		const stream = await watch(control);
		const first = await stream.next();
		await act({ type: 'paused' });
		const second = await stream.next();
		expect(second).toMatchObject({ whole: false, parts: { room: { paused: true } } });
		await stream.cancel();
		expect(hub.open.streams).toBe(0);
		await act({ type: 'locked' });
		const again = await (await watch(control, second?.id)).next();
		expect(again).toMatchObject({ whole: false, parts: { room: { locked: true } } });
		expect(Object.keys(again?.parts ?? {})).toEqual(['room']);
		const older = await (await watch(control, first?.id)).next();
		expect(older?.parts.room).toEqual(again?.parts.room);
	});

	it.each(['', 'x', '.', 'other.1', '1', '..', 'other.1.2', '-1', "' or 1=1", 'é.9'])(
		'takes %j for no message of this room',
		async (after) => {
			expect(await (await watch(control, after)).next()).toMatchObject({ whole: true });
		}
	);

	it('takes no message for one that is still to come', async () => {
		const first = await hub.look(await room.row, control);
		const [epoch] = first.id.split('.');
		for (const version of ['999', '-1', '1e0', '0x1', ' 1', '1.0', '99999999999999999999']) {
			const message = await hub.look(await room.row, control, `${epoch}.${version}`);
			expect([version, message.whole]).toEqual([version, true]);
		}
	});

	it('of a server that began anew brings the whole', async () => {
		const first = await hub.look(await room.row, control);
		const other = makeHub({ db: store.db });
		expect(await other.look(await room.row, control, first.id)).toMatchObject({ whole: true });
		await other.close();
	});

	it('that takes nothing in is sent the newest once it does', async () => {
		const response = await hub.stream(await room.row, control);
		for (let n = 0; n < 8; n += 1) {
			await act({ type: n % 2 ? 'resumed' : 'paused' }, { type: 'paced', by: 'student' });
			await hub.look(await room.row, control);
		}
		await act({ type: 'ended', home: true });
		const { id } = await hub.look(await room.row, control);
		const stream = new StreamReader(response);
		const messages = [await stream.next(), await stream.next(), await stream.next()];
		expect(messages.at(-1)).toMatchObject({ id, parts: { room: { phase: 'ended' } } });
	});

	it('beats while nothing happens', async () => {
		vi.useFakeTimers({ toFake: ['setInterval'] });
		try {
			const stream = await watch(projector);
			await stream.next();
			vi.advanceTimersByTime(10_000);
			await act({ type: 'paused' });
			await stream.next();
			expect(stream.received).toMatch(/event: beat\ndata: \{"now":\d+\}\n\n/);
		} finally {
			vi.useRealTimers();
		}
	});
});

describe('nobody is sent what is not theirs', () => {
	it('a seat learns how the class voted when it is shown and it has voted itself', async () => {
		for (const seat of SEATS.slice(1)) await vote(seat);
		const stream = await watch(amber);
		await stream.next();
		await act(shown);
		const told = await stream.next();
		expect(told?.parts).toMatchObject({ room: { revealed: { [ITEM]: ['distribution'] } } });
		expect(stream.received).not.toContain('tally:');
		await vote('amber', wrong(ITEM));
		const voted = await stream.next();
		expect(Object.keys(voted?.parts ?? {}).sort()).toEqual([`reasons:${ITEM}`, `tally:${ITEM}`]);
		expect(voted?.parts[`tally:${ITEM}`]?.first.voters).toBe(6);
		await act({ type: 'hid', item: ITEM, what: 'distribution' });
		expect((await stream.next())?.parts[`tally:${ITEM}`]).toBeNull();
		expect(stream.received).not.toMatch(/otter|seat:|counts|heat|candidates/);
	});

	it('the projector has numbers and chosen reasons, and no names', async () => {
		const stream = await watch(projector);
		await stream.next();
		for (const seat of SEATS) await vote(seat, { ...wrong(ITEM), reason: `says ${seat}` });
		await act({ type: 'shown', event: room.lastEvent });
		const told = await stream.next();
		expect(told?.parts[`reasons:${ITEM}`]).toMatchObject([{ text: 'says fresh' }]);
		expect(told?.parts.counts).toMatchObject({ joined: 6 });
		await act(shown);
		expect((await stream.next())?.parts[`tally:${ITEM}`]?.first.voters).toBe(6);
		expect(stream.received).not.toMatch(/otter|seat:|candidates|heat|says amber/);
	});
});

describe('the streams of a seat end', () => {
	let stream: StreamReader;
	let others: StreamReader;
	beforeEach(async () => {
		await startSeatLogin(store.db, 'amber', room.at);
		stream = await watch(amber);
		others = await watch({ kind: 'seat', seat: 'brisk' });
		await stream.next();
		await others.next();
	});
	afterEach(async () => {
		expect(hub.open.streams).toBe(1);
		await act({ type: 'locked' });
		expect((await others.next())?.parts.room?.locked).toBe(true);
	});

	it('when its teacher frees it', async () => {
		await store.db.deleteFrom('seat_logins').where('seat', '=', 'amber').execute();
		hub.touch('assignment');
		expect(await stream.rest()).toEqual([]);
	});

	it('when it is erased', async () => {
		const who = { person: 'teacher', now: room.at };
		await eraseSeat(store.db, { classroom: 'class', seat: 'amber' }, who);
		hub.touch('assignment');
		expect(await stream.rest()).toEqual([]);
	});

	it('when it no longer does the assignment', async () => {
		await store.db.updateTable('assignments').set({ whole_class: 0 }).execute();
		await settleSeat(store.db, 'brisk', { included: 1 });
		hub.touch('assignment');
		expect(await stream.rest()).toEqual([]);
	});

	it('the oldest first, when it opens too many', async () => {
		const more = [];
		for (let n = 0; n < MOST_OF_SEAT; n += 1) more.push(await watch(amber));
		expect(await stream.rest()).toEqual([]);
		expect(hub.open.streams).toBe(1 + MOST_OF_SEAT);
		for (const each of more) await each.cancel();
	});
});

describe('all streams end', () => {
	it.each(['assignment', 'class'])('when the %s is deleted', async (which) => {
		const streams = [await watch(control), await watch(projector), await watch(amber)];
		for (const each of streams) await each.next();
		if (which === 'class') {
			await eraseClass(store.db, 'class', { person: 'teacher', now: room.at });
		} else await store.db.deleteFrom('assignments').execute();
		hub.touch('assignment');
		for (const each of streams) expect(await each.rest()).toEqual([]);
		expect(hub.open.streams).toBe(0);
	});

	it('at once when the server stops, and none begins', async () => {
		const streams = [await watch(control), await watch(amber)];
		for (const each of streams) await each.next();
		hub.endStreams();
		for (const each of streams) expect(await each.rest()).toEqual([]);
		await expect(watch(control)).rejects.toThrow(HubClosed);
	});

	it('of teachers when one of them leaves the class', async () => {
		const streams = [await watch(control), await watch(projector)];
		const seat = await watch(amber);
		for (const each of [...streams, seat]) await each.next();
		await store.db.deleteFrom('class_teachers').execute();
		hub.touch('assignment');
		for (const each of streams) expect(await each.rest()).toEqual([]);
		expect(hub.open.streams).toBe(1);
	});

	it('of teachers, the oldest first, when there are too many', async () => {
		const first = await watch(control);
		await first.next();
		for (let n = 0; n < MOST_OF_TEACHERS; n += 1) await watch(control);
		expect(await first.rest()).toEqual([]);
		expect(hub.open.streams).toBe(MOST_OF_TEACHERS);
	});

	it('after an hour, so that it is asked anew who they are', async () => {
		let now = 1_000_000;
		vi.useFakeTimers({ toFake: ['setInterval'] });
		const old = makeHub({ db: store.db, clock: () => now });
		try {
			const stream = new StreamReader(await old.stream(await room.row, control));
			await stream.next();
			now += 3_600_001;
			vi.advanceTimersByTime(10_000);
			expect(await stream.rest()).toEqual([]);
			expect(old.open).toMatchObject({ rooms: 1, streams: 0 });
			now += 60_001;
			vi.advanceTimersByTime(10_000);
			expect(old.open.rooms).toBe(0);
		} finally {
			vi.useRealTimers();
			await old.close();
		}
	});
});

it('tries again when the store refuses, and misses nothing', async () => {
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	const stream = await watch(control);
	await stream.next();
	await act({ type: 'paused' });
	const body = { body: 'broken' };
	await store.db.updateTable('live_acts').set(body).where('seq', '=', 2).execute();
	await wait(400);
	expect(said).toHaveBeenCalledOnce();
	await store.db
		.updateTable('live_acts')
		.set({ body: '{"type":"paused"}' })
		.where('seq', '=', 2)
		.execute();
	expect((await stream.next())?.parts.room?.paused).toBe(true);
	said.mockRestore();
});
