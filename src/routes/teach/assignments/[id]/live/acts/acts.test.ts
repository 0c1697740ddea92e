import { beforeEach, expect, it } from 'vitest';
import type { LiveMessage } from '#lib/core/live/wire.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import { uuid } from '#lib/core/testing/events.ts';
import { auditOf, insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';
import { makeArrivals } from '#lib/server/attempts/arrivals.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { makeHub } from '#lib/server/live/hub.ts';
import { POST } from './+server.ts';

const store = freshStore();
const ITEM = 'safe-voice';
const opened: LiveAct = { type: 'opened' };

let arrivals: ReturnType<typeof makeArrivals>;
let now = 1000;
let locals: object;
beforeEach(async () => {
	await insertClass(store.db);
	await insertAssignment(store.db);
	now = 1000;
	arrivals = makeArrivals(() => now);
	const person = { id: 'teacher', name: 'R. Ellis', role: 'teacher' };
	locals = { db: store.db, arrivals, live: makeHub({ db: store.db }), person };
});

interface Answer {
	status: number;
	message?: LiveMessage;
	error?: { field: string; code: string };
}

async function post(body: unknown): Promise<Answer> {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const url = new URL('http://localhost/teach/assignments/assignment/live/acts');
	const request = new Request(url, { method: 'POST', body: text });
	const event = { request, url, params: { id: 'assignment' }, locals };
	const response = await POST(event as unknown as Parameters<typeof POST>[0]);
	return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}

const act = (one: unknown) => post({ act: one });

it('answers with the session as it is after the act', async () => {
	expect(await act(opened)).toMatchObject({
		status: 200,
		message: { whole: true, parts: { room: { phase: 'open', from: 'cover', paused: false } } }
	});
	const { message } = await act({ type: 'paused' });
	expect(message?.parts.room?.paused).toBe(true);
	expect((await auditOf(store.db)).map((entry) => entry.action)).toEqual(['live.open']);
});

it.each<[unknown, number, string, string]>([
	['{', 400, '', 'not-json'],
	['', 400, '', 'not-json'],
	['x'.repeat(5000), 413, '', 'too-large'],
	[null, 400, '', 'malformed'],
	[{}, 400, 'act', 'malformed'],
	[{ act: opened, more: 1 }, 400, '', 'malformed'],
	[{ act: { type: 'other' } }, 400, 'act.type', 'malformed'],
	[{ act: { type: 'paced', by: 'nobody' } }, 400, 'act.by', 'malformed'],
	[{ act: { type: 'shown', event: 'x' } }, 400, 'act.event', 'malformed'],
	[{ act: { type: 'shown', event: uuid(1) } }, 400, 'event', 'unknown'],
	[{ act: { type: 'revealed', item: 'gone', what: 'key' } }, 400, 'item', 'unknown'],
	[{ act: { type: 'hid', item: ITEM, what: 'key' } }, 400, 'act.what', 'malformed'],
	[{ act: { type: 'stepped', from: 'gone', to: 'cover' } }, 400, 'from', 'unknown'],
	[{ act: { type: 'stepped', from: ITEM, to: 'cover' } }, 400, 'to', 'unknown']
])('refuses %j', async (body, status, field, code) => {
	await act(opened);
	expect(await post(body)).toEqual({ status, error: { field, code } });
	expect((await act(opened)).message?.parts.room).toMatchObject({ phase: 'open', revealed: {} });
});

it('refuses every other act before the session is opened', async () => {
	const refused = { status: 409, error: { field: 'type', code: 'not-open' } };
	expect(await act({ type: 'paused' })).toEqual(refused);
	expect(await act({ type: 'ended', home: true })).toEqual(refused);
});

it('opens no session of a class that is put away', async () => {
	await act(opened);
	await store.db.updateTable('classrooms').set({ archived_at: 1 }).execute();
	const refused = { status: 409, error: { field: 'type', code: 'archived' } };
	expect(await act(opened)).toEqual(refused);
	expect(await act({ type: 'thawed' })).toEqual(refused);
	expect(await act({ type: 'ended', home: false })).toMatchObject({ status: 200 });
});

it('takes the acts of two tabs one after the other, and the same act once', async () => {
	await act(opened);
	const both = await Promise.all([
		...Array.from({ length: 5 }, () => act({ type: 'paused' })),
		...['record', 'distribution', 'key'].map((what) => act({ type: 'revealed', item: ITEM, what }))
	]);
	expect(both.map(({ status }) => status)).toEqual(Array(8).fill(200));
	const { message } = await act(opened);
	expect(message?.parts.room?.paused).toBe(true);
	expect(message?.parts.room?.revealed[ITEM]?.toSorted()).toEqual([
		'distribution',
		'key',
		'record'
	]);
	const rows = await store.db.selectFrom('live_acts').select(['seq']).orderBy('seq').execute();
	expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
});

it('lets nothing that comes after an act look as if it had come with it', async () => {
	await act(opened);
	now = 900;
	await act({ type: 'revealed', item: ITEM, what: 'key' });
	const row = await store.db
		.selectFrom('live_acts')
		.select('at')
		.where('seq', '=', 2)
		.executeTakeFirstOrThrow();
	expect(arrivals.arrive()).toBeGreaterThan(row.at);
});
