import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { right, wrong } from '#lib/core/assigned/testing/received.ts';
import type { Audience, LiveMessage, LiveParts } from '#lib/core/live/wire.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import { insertSeat } from '#lib/server/assignments/testing/a-class.ts';
import { startSeatLogin } from '#lib/server/classrooms/seat-logins.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { makeRuling, undoRuling } from '#lib/server/edits/make-ruling.ts';
import { selectResults } from '#lib/server/results/select-results.ts';
import { makeHub } from '#lib/server/live/hub.ts';
import type { Hub } from '#lib/server/live/hub.ts';
import { ALiveClass } from '#lib/server/live/testing/a-room.ts';

const store = freshStore();
const ITEMS = ['safe-voice', 'safe-verdict', 'paid-voice', 'paid-verdict'];
const SEATS = ['amber', 'brisk', 'calm', 'deep', 'early', 'fresh'];
const control: Audience = { kind: 'control' };
const AUDIENCES: Audience[] = [
	control,
	{ kind: 'projector' },
	{ kind: 'seat', seat: 'amber' },
	{ kind: 'seat', seat: 'brisk' }
];

const hubs: Hub[] = [];
const newHub = () => {
	const hub = makeHub({ db: store.db });
	hubs.push(hub);
	return hub;
};
afterEach(async () => {
	for (const hub of hubs.splice(0)) await hub.close();
});

const item = fc.constantFrom(...ITEMS);
const act: fc.Arbitrary<LiveAct> = fc.oneof(
	fc.constantFrom<LiveAct[]>(
		{ type: 'paced', by: 'student' },
		{ type: 'paced', by: 'teacher' },
		{ type: 'paused' },
		{ type: 'resumed' },
		{ type: 'stepped', from: 'safe-voice', to: 'safe-voice' },
		{ type: 'stepped', from: 'cover', to: 'paid-voice' },
		{ type: 'locked' },
		{ type: 'ended', home: true },
		{ type: 'opened' }
	),
	fc.record({
		type: fc.constant('revealed' as const),
		item,
		what: fc.constantFrom('record' as const, 'distribution' as const, 'key' as const)
	}),
	fc.record({
		type: fc.constant('hid' as const),
		item,
		what: fc.constant('distribution' as const)
	}),
	fc.record({ type: fc.constant('revoted' as const), item })
);
const change = fc.oneof(
	{ weight: 4, arbitrary: fc.record({ act }) },
	{
		weight: 8,
		arbitrary: fc.record({
			seat: fc.constantFrom(...SEATS),
			item,
			isRight: fc.boolean(),
			reason: fc.boolean()
		})
	},
	fc.record({ strike: item }),
	fc.constantFrom('undo' as const, 'close' as const, 'reopen' as const, 'show' as const),
	fc.constantFrom('new-seat' as const, 'login' as const, 'extra' as const)
);
type Change = typeof change extends fc.Arbitrary<infer Type> ? Type : never;

/** Which seat has answered what. */
const sent = new Set<string>();

async function make(change: Change, room: ALiveClass, hub: Hub): Promise<void> {
	const { db } = store;
	if (typeof change === 'object' && 'seat' in change) {
		const body = change.isRight ? right(change.item) : wrong(change.item);
		const reason = change.reason ? { reason: `because ${room.at}` } : {};
		sent.add(`${change.seat} ${change.item}`);
		hub.touch(room.id, await room.send(change.seat, { ...body, ...reason }));
		return;
	}
	if (typeof change === 'object' && 'act' in change) {
		await room.act(change.act);
	} else if (typeof change === 'object') {
		const asked = { item: change.strike, kind: 'strike', note: 'It was unclear.' } as const;
		await makeRuling(db, await room.row, asked, { person: 'teacher', now: (room.at += 1) });
	} else if (change === 'undo') {
		const ruling = await db.selectFrom('rulings').select('id').executeTakeFirst();
		const who = { person: 'teacher', now: (room.at += 1) };
		if (ruling) await undoRuling(db, await room.row, ruling.id, who);
	} else if (change === 'show') {
		const last = await db.selectFrom('events').select('id').executeTakeFirst();
		if (last) await room.act({ type: 'shown', event: last.id });
	} else if (change === 'new-seat') {
		await insertSeat(db, { id: `late-${(room.at += 1)}`, created_at: room.at });
	} else if (change === 'login') {
		await startSeatLogin(db, 'fresh', Date.now());
	} else if (change === 'extra') {
		await db
			.updateTable('assignments')
			.set({ closed_at: room.at - 3 })
			.execute();
	} else {
		const closed_at = change === 'close' ? room.at : null;
		await db.updateTable('assignments').set({ closed_at }).execute();
	}
	hub.touch(room.id);
}

/** What a screen has after one more message. */
function merged(parts: LiveParts, { whole, parts: more }: LiveMessage): LiveParts {
	const all = Object.entries(whole ? more : { ...parts, ...more });
	return Object.fromEntries(all.filter(([, part]) => part !== null));
}

it('brings everybody what is in their sight, once, whenever they ask, and nothing else', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.record({ change, asks: fc.subarray(AUDIENCES) }), {
				minLength: 10,
				maxLength: 25
			}),
			async (steps) => {
				const { room, hub } = await begin();
				const had = new Map(AUDIENCES.map((who) => [who, { id: '', parts: {} }]));
				for (const { change, asks } of steps) {
					await make(change, room, hub);
					const row = await room.row;
					// Whoever teaches sees it at once; the others are asked after that.
					await hub.look(row, control);
					for (const who of asks) {
						const before = had.get(who) ?? { id: '', parts: {} };
						const message = await hub.look(row, who, before.id);
						const parts = merged(before.parts, message);
						had.set(who, { id: message.id, parts });
						expect(parts).toEqual(merged({}, await hub.look(row, who)));
						expect((await hub.look(row, who, message.id)).parts).toEqual({});
						expectOnly(who, parts, await hub.look(row, control));
					}
				}
				// One who reads everything from the store sees the same.
				const row = await room.row;
				const whole = merged({}, await hub.look(row, control));
				expect(merged({}, await newHub().look(row, control))).toEqual(whole);
				await expectRecount(whole);
			}
		),
		{ numRuns: 12 }
	);
}, 60_000);

let runs = 0;

async function begin() {
	for (const table of ['audit', 'rulings', 'assignments', 'classrooms', 'people'] as const) {
		await store.db.deleteFrom(table).execute();
	}
	sent.clear();
	const room = new ALiveClass(store.db, `assignment-${(runs += 1)}`);
	await room.begin(SEATS);
	// Votes hold whatever happens after them.
	for (const seat of SEATS.slice(1)) {
		sent.add(`${seat} safe-verdict`);
		await room.send(seat, right('safe-verdict'));
	}
	return { room, hub: newHub() };
}

/** Nothing of others before the teacher shows it, nothing at all of seats. */
function expectOnly(who: Audience, parts: LiveParts, { parts: all }: LiveMessage): void {
	if (who.kind === 'control') return;
	const text = JSON.stringify(parts);
	expect(text).not.toMatch(/otter|candidates|"heat"|seat:/);
	const { revealed = {} } = all.room ?? {};
	const voted = (id: string) => who.kind === 'projector' || sent.has(`${who.seat} ${id}`);
	for (const name of Object.keys(parts).filter((each) => each !== 'room')) {
		const [kind = '', id = ''] = name.split(':');
		expect(['tally', 'reasons', ...(who.kind === 'projector' ? ['counts'] : [])]).toContain(kind);
		if (kind === 'tally') expect(revealed[id]).toContain('distribution');
		if (kind !== 'counts') expect(voted(id)).toBe(true);
	}
}

/** The heat of the room is that of the results. */
async function expectRecount(whole: LiveParts): Promise<void> {
	const row = await store.db.selectFrom('assignments').selectAll().executeTakeFirstOrThrow();
	const { results } = await selectResults(store.db, row);
	expect(whole.heat?.map(({ statement, responders }) => [statement, responders])).toEqual(
		results.heat.map(({ statement, misjudged }) => [statement, misjudged.of])
	);
	for (const [index, { misjudged, responders }] of (whole.heat ?? []).entries()) {
		const recount = results.heat[index]?.misjudged;
		if (responders >= 5)
			expect(misjudged).toEqual({ count: recount?.count, share: recount?.share });
		else expect(misjudged).toBeUndefined();
	}
}
