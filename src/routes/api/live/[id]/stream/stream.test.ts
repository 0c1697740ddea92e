import { beforeEach, expect, it } from 'vitest';
import { insertClass, settleSeat } from '#lib/server/assignments/testing/a-class.ts';
import { startSeatLogin } from '#lib/server/classrooms/seat-logins.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { makeHub } from '#lib/server/live/hub.ts';
import type { Hub } from '#lib/server/live/hub.ts';
import { ALiveClass } from '#lib/server/live/testing/a-room.ts';
import { GET } from './+server.ts';

const store = freshStore();

let live: Hub;
let tokens: Record<string, string>;
beforeEach(async () => {
	await new ALiveClass(store.db).begin(['amber', 'brisk']);
	await insertClass(store.db, { id: 'other', seats: ['calm'] });
	live = makeHub({ db: store.db });
	tokens = {};
	for (const seat of ['amber', 'brisk', 'calm']) {
		tokens[seat] = await startSeatLogin(store.db, seat, Date.now());
	}
});

interface Asked {
	seat?: string;
	id?: string;
	accept?: string;
	query?: string;
	last?: string;
	method?: string;
}

function get({ seat = 'amber', id = 'assignment', query = '', method = 'GET', ...more }: Asked) {
	const url = new URL(`http://localhost/api/live/${id}/stream${query}`);
	const headers: Record<string, string> = { accept: more.accept ?? 'application/json' };
	if (more.last !== undefined) headers['last-event-id'] = more.last;
	const request = new Request(url, { headers, method });
	// A token as it is brought for any class.
	const cookies = { get: () => tokens[seat] };
	const event = { request, url, params: { id }, cookies, locals: { db: store.db, live } };
	return GET(event as unknown as Parameters<typeof GET>[0]) as Promise<Response>;
}

interface Got {
	id: string;
	whole: boolean;
	parts: object;
}
const message = async (asked: Asked) => (await (await get(asked)).json()) as Got;

it('answers a seat of the class once, or by a stream', async () => {
	const first = await message({});
	expect(first).toMatchObject({ whole: true, parts: { room: { phase: 'open' } } });
	expect(Object.keys(first.parts)).toEqual(['room']);
	const stream = await get({ accept: 'text/event-stream' });
	expect(stream.headers.get('content-type')).toBe('text/event-stream');
	expect(live.open.streams).toBe(1);
	await stream.body?.cancel();
	expect(live.open.streams).toBe(0);
});

it('goes on after a message, named either way', async () => {
	const { id } = await message({});
	expect(await message({ query: `?after=${id}` })).toMatchObject({ whole: false, parts: {} });
	expect(await message({ last: id })).toMatchObject({ whole: false, parts: {} });
	expect(await message({ last: 'other.1', query: `?after=${id}` })).toMatchObject({ whole: true });
});

it('opens no stream to answer HEAD', async () => {
	await get({ accept: 'text/event-stream', method: 'HEAD' });
	expect(live.open.streams).toBe(0);
});

it.each<[string, Asked]>([
	['nobody', { seat: 'nobody' }],
	['a seat of another class', { seat: 'calm' }],
	['an assignment that is not there', { id: 'gone' }],
	['an id that is none', { id: '../x' }]
])('does not answer: %s', async (_, asked) => {
	await expect(get(asked)).rejects.toMatchObject({ status: 404 });
	await expect(get({ ...asked, accept: 'text/event-stream' })).rejects.toMatchObject({
		status: 404
	});
	expect(live.open).toMatchObject({ rooms: 0, streams: 0 });
});

it('does not answer a seat that does not do the assignment, nor without a session', async () => {
	await store.db.updateTable('assignments').set({ whole_class: 0 }).execute();
	await settleSeat(store.db, 'brisk', { included: 1 });
	await expect(get({})).rejects.toMatchObject({ status: 404 });
	expect((await get({ seat: 'brisk' })).status).toBe(200);
	await store.db.deleteFrom('live_acts').execute();
	await store.db.updateTable('assignments').set({ live_acts: 0 }).execute();
	await expect(get({ seat: 'brisk' })).rejects.toMatchObject({ status: 404 });
});

it('says that it is about to stop', async () => {
	live.endStreams();
	await expect(get({ accept: 'text/event-stream' })).rejects.toMatchObject({ status: 503 });
});

it('lets nobody ask without end', async () => {
	const told = await Promise.all(Array.from({ length: 300 }, () => get({ seat: 'brisk' })));
	// Who is refused of those who ask at once is left to chance.
	const refused = told.filter(({ status }) => status === 429);
	expect(refused.length).toBeGreaterThan(0);
	expect(refused[0]?.headers.get('retry-after')).toMatch(/^\d+$/);
	expect((await get({})).status).toBe(200);
});
