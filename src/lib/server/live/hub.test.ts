import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { right, wrong } from '#lib/core/assigned/testing/received.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { makeHub, NoRoom } from './hub.ts';
import type { Hub } from './hub.ts';
import { ALiveClass } from './testing/a-room.ts';

const store = freshStore();
const control = { kind: 'control' } as const;
const ITEM = 'safe-voice';

let room: ALiveClass;
let hub: Hub;
beforeEach(async () => {
	room = new ALiveClass(store.db);
	await room.begin(['amber', 'brisk']);
	hub = makeHub({ db: store.db });
});
afterEach(() => hub.close());

it('shows the teacher the whole, and then what changed', async () => {
	const first = await hub.look(await room.row, control);
	expect(first).toMatchObject({
		whole: true,
		parts: {
			room: { phase: 'open', from: 'cover' },
			counts: { seats: 2, joined: 0 },
			'seat:amber': { name: 'amber-otter', joined: false }
		}
	});
	hub.touch('assignment', await room.send('amber', right(ITEM)));
	const second = await hub.look(await room.row, control, first.id);
	expect(second.whole).toBe(false);
	expect(Object.keys(second.parts).sort()).toEqual(
		['counts', 'heat', 'misconceptions', 'seat:amber', `tally:${ITEM}`].filter(
			(name) => name in second.parts
		)
	);
	expect(second.parts['seat:amber']).toMatchObject({ joined: true });
	const third = await hub.look(await room.row, control, second.id);
	expect([third.whole, third.parts]).toEqual([false, {}]);
});

it('reads a hundred touches at once', async () => {
	await hub.look(await room.row, control);
	const before = hub.open.refreshes;
	const attempt = await room.send('amber', wrong(ITEM));
	for (let n = 0; n < 100; n += 1) hub.touch('assignment', attempt);
	await wait(400);
	expect(hub.open.refreshes - before).toBe(1);
});

it('knows of no session that was never opened, or has gone', async () => {
	await expect(hub.look({ id: 'other', live_acts: 1 }, control)).rejects.toThrow(NoRoom);
	await hub.look(await room.row, control);
	await store.db.deleteFrom('assignments').execute();
	hub.touch('assignment');
	await expect(hub.look({ id: 'assignment', live_acts: 1 }, control)).rejects.toThrow(NoRoom);
	expect(hub.open.rooms).toBe(0);
});
