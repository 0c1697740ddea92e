import { beforeEach, describe, expect, it } from 'vitest';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import { newEvent } from '#lib/core/attempt/new-event.ts';
import { itemOf, right, wrong } from '#lib/core/assigned/testing/received.ts';
import type { AttemptReply, SentReply } from '#lib/core/assigned/wire.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import { answered, started, uuid } from '#lib/core/testing/events.ts';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { wrongResponse } from '#lib/core/testing/wrong-response.ts';
import { insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';
import { eventAppender } from '#lib/server/attempts/append-events.ts';
import { makeArrivals } from '#lib/server/attempts/arrivals.ts';
import { openAttempt } from '#lib/server/attempts/open-attempt.ts';
import { startSeatLogin } from '#lib/server/classrooms/seat-logins.ts';
import { hashModule } from '#lib/server/content/hash.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { makeHub } from '#lib/server/live/hub.ts';
import { GET, POST } from './+server.ts';

const store = freshStore();
const HOUR = 3_600_000;

const arrivals = makeArrivals(Date.now);
let attempt: string;
let token: string;

beforeEach(() => insertClass(store.db));

async function assign(settings: object = {}, more: object = {}): Promise<void> {
	const { id } = await insertAssignment(store.db, { settings, ...more });
	attempt = (await openAttempt(store.db, id, 'amber', 1)).id;
	token = await startSeatLogin(store.db, 'amber', Date.now());
}

function eventFor(request: Request, to = attempt, cookie: string | undefined = token) {
	return {
		request,
		params: { id: to },
		cookies: { get: (name: string) => (name === 'seat_class' ? cookie : undefined) },
		locals: { db: store.db, append: eventAppender(store.db), arrivals, live: makeHub(store) }
	} as unknown as Parameters<typeof POST>[0];
}

async function call(body: unknown, to = attempt, cookie: string | undefined = token) {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const request = new Request('http://localhost/', { method: 'POST', body: text });
	const response = await POST(eventFor(request, to, cookie));
	return { status: response.status, body: (await response.json()) as unknown };
}

async function send(...events: AttemptEvent[]): Promise<SentReply> {
	const { status, body } = await call({ events });
	expect(status).toBe(200);
	return body as SentReply;
}

async function read(): Promise<AttemptReply> {
	const response = await GET(eventFor(new Request('http://localhost/')));
	return (await response.json()) as AttemptReply;
}

/** Closes it by hand: what came before was in time. */
async function close(): Promise<void> {
	await store.db
		.updateTable('assignments')
		.set({ closed_at: Date.now() + 50 })
		.execute();
	await new Promise((resolve) => setTimeout(resolve, 80));
}

function event(body: EventBody, n: number): AttemptEvent {
	const envelope = { id: uuid(n), attempt, device: uuid(0xd), seq: n, at: '2026-01-05T09:00:00Z' };
	return newEvent(body, envelope);
}

describe('what a device sends', () => {
	beforeEach(() => assign());

	it('is kept and acknowledged, and its answers are told about', async () => {
		const events = [event(right('safe-voice'), 1), event(wrong('paid-voice'), 2)];
		const { acknowledged, refused, standing, told } = await send(...events);
		expect(acknowledged).toEqual([uuid(1), uuid(2)]);
		expect(refused).toEqual([]);
		expect(standing).toMatchObject({ feedback: 'each', paused: false, confidence: true });
		expect(told.items.map((one) => [one.item, one.disclosure])).toEqual([
			['safe-voice', 'everything']
		]);
		expect(await read()).toMatchObject({ events, told });
	});

	it('tells an answer after the key from one before it, however quickly it comes', async () => {
		await send(event(wrong('safe-voice'), 5));
		await send(event({ type: 'revealed', item: 'safe-voice' }, 6));
		const { acknowledged, told } = await send(event(right('safe-voice'), 1));
		expect(acknowledged).toEqual([uuid(1)]);
		expect(told.uncounted).toEqual([uuid(1)]);
		expect(told.items[0]?.score.points).toBe(0);
	});

	const assigned = { ...started('small', hashModule(smallModule)), mode: 'assigned' } as const;

	it('may begin with the module that is assigned', async () => {
		expect((await send(event(assigned, 1))).refused).toEqual([]);
	});

	it.each<[string, EventBody, string, string]>([
		['another module', { ...assigned, module: 'other' }, 'foreign-module', 'module'],
		['another version', { ...assigned, version: '2.0.0' }, 'foreign-module', 'version'],
		['other content', { ...assigned, hash: '0'.repeat(64) }, 'foreign-module', 'hash'],
		['self-paced', { ...assigned, mode: 'self-paced' }, 'foreign-module', 'mode'],
		['an unknown item', answered('gone', { kind: 'mark', spans: [] }), 'no-such-item', 'item'],
		['an unknown item, revealed', { type: 'revealed', item: 'gone' }, 'no-such-item', 'item'],
		['an unknown item, hinted', { type: 'hinted', item: 'gone' }, 'no-such-item', 'item'],
		[
			'another kind of answer',
			answered('safe-voice', { kind: 'mark', spans: [] }),
			'does-not-fit',
			'response'
		],
		[
			'an option that is not there',
			answered('safe-voice', { kind: 'choice', option: 'gone' }),
			'does-not-fit',
			'response'
		]
	])('is refused by its field, and hinders no other: %s', async (_, body, code, field) => {
		const { acknowledged, refused } = await send(event(body, 1), event(right('safe-voice'), 2));
		expect(refused).toEqual([{ id: uuid(1), code, field }]);
		expect(acknowledged).toEqual([uuid(2)]);
		expect((await read()).events).toHaveLength(1);
	});
});

describe('a request that is refused whole', () => {
	beforeEach(() => assign());
	const many = Array.from({ length: 101 }, () => ({}));

	it.each<[string, unknown, number, string, string]>([
		['no JSON', '{', 400, 'not-json', ''],
		['no object', [], 400, 'malformed', ''],
		['no events', {}, 400, 'malformed', 'events'],
		['events that are none', { events: 'x' }, 400, 'malformed', 'events'],
		['a field that nobody knows', { events: [], score: 1 }, 400, 'malformed', ''],
		['too many events', { events: many }, 400, 'too-many', 'events'],
		['too many bytes', { events: ['x'.repeat(257 * 1024)] }, 413, 'too-large', '']
	])('says what to mend: %s', async (_, body, status, code, field) => {
		expect(await call(body)).toEqual({ status, body: { error: { field, code } } });
	});

	it('reads no more than its length allows', async () => {
		const request = new Request('http://localhost/', {
			method: 'POST',
			body: '{}',
			headers: { 'content-length': String(257 * 1024) }
		});
		expect((await POST(eventFor(request))).status).toBe(413);
	});

	it('is not found by anybody but the seat whose attempt it is', async () => {
		const lost = { status: 404, body: { error: { field: '', code: 'no-such-attempt' } } };
		const brisk = await startSeatLogin(store.db, 'brisk', Date.now());
		await insertClass(store.db, { id: 'other', teacher: 'teacher-2', seats: ['calm'] });
		const calm = await startSeatLogin(store.db, 'calm', Date.now());
		expect(await call({ events: [] }, attempt, brisk)).toEqual(lost);
		expect(await call({ events: [] }, attempt, calm)).toEqual(lost);
		expect(await call({ events: [] }, attempt, 'nobody')).toEqual(lost);
		expect(await call({ events: [] }, uuid(7))).toEqual(lost);
		expect(await call({ events: [] }, "' or 1=1")).toEqual(lost);
		expect((await GET(eventFor(new Request('http://localhost/'), attempt, brisk))).status).toBe(
			404
		);
	});

	it('is told to wait when a device sends without end', async () => {
		const ask = async () => (await GET(eventFor(new Request('http://localhost/')))).status;
		const statuses: number[] = [];
		while (statuses.length < 3100) {
			statuses.push(...(await Promise.all(Array.from({ length: 100 }, ask))));
		}
		expect(statuses.filter((status) => status === 200)).toHaveLength(3000);
		expect(statuses.slice(3000).every((status) => status === 429)).toBe(true);
	}, 60_000);
});

describe('the window of the assignment', () => {
	it('refuses all before it opens', async () => {
		await assign({ opensAt: Date.now() + HOUR });
		const early = { status: 403, body: { error: { field: '', code: 'not-open' } } };
		expect(await call({ events: [event(right('safe-voice'), 1)] })).toEqual(early);
	});

	it('keeps what comes after closing, and does not count it', async () => {
		await assign({ closesAt: Date.now() - HOUR, feedback: 'closing' });
		const { acknowledged, told } = await send(event(right('safe-voice'), 1));
		expect(acknowledged).toEqual([uuid(1)]);
		expect(told).toMatchObject({ items: [], uncounted: [uuid(1)] });
	});

	it('closes when the teacher closes it by hand, and then tells', async () => {
		await assign({ feedback: 'closing' });
		expect((await send(event(right('safe-voice'), 1))).told.items).toEqual([]);
		await close();
		const { told } = await send(event(right('paid-voice'), 2));
		expect(told.items.map((one) => one.item)).toEqual(['safe-voice']);
		expect(told.uncounted).toEqual([uuid(2)]);
	});

	it('loses nothing while it is paused', async () => {
		await assign({}, { paused_at: 1 });
		const { acknowledged, standing, told } = await send(event(right('safe-voice'), 1));
		expect(acknowledged).toEqual([uuid(1)]);
		expect(standing.paused).toBe(true);
		expect(told.uncounted).toEqual([]);
	});
});

/** A correction under which a wrong answer to the first question is right, too. */
async function acceptWrong(): Promise<void> {
	const key = JSON.stringify(wrongResponse(itemOf('safe-voice')));
	const made = { id: 'r1', assignment: 'assignment', created_at: 7, undone_at: null };
	const ruling = { ...made, item: 'safe-voice', kind: 'accept', key, note: 'Both fit.' };
	await store.db.insertInto('rulings').values(ruling).execute();
}

it('tells of a correction once the server has it', async () => {
	await assign();
	await send(event(wrong('safe-voice'), 1));
	await acceptWrong();
	expect((await read()).told).toMatchObject({
		items: [{ disclosure: 'everything', score: { points: 1 } }],
		corrections: [{ note: 'Both fit.', at: 7 }]
	});
	await store.db.updateTable('rulings').set({ undone_at: 9 }).execute();
	expect((await read()).told).toMatchObject({
		items: [{ disclosure: 'everything', score: { points: 0 } }],
		corrections: []
	});
});

describe('a key that was told stays told', () => {
	const first = 'safe-voice';

	/** What a teacher does who opens it again and sets it anew. */
	async function set(changes: object): Promise<void> {
		const { settings } = await store.db
			.selectFrom('assignments')
			.select('settings')
			.executeTakeFirstOrThrow();
		const changed = JSON.stringify({ ...(JSON.parse(settings) as object), ...changes });
		await store.db.updateTable('assignments').set({ closed_at: null, settings: changed }).execute();
	}

	it.each<[string, object, () => Promise<unknown>]>([
		['it is opened again', { feedback: 'closing' }, () => set({})],
		['more tries are allowed', { tries: 1 }, () => set({ tries: 5 })],
		['keys are held back until closing', { tries: 1 }, () => set({ feedback: 'closing' })]
	])('when %s: no later answer counts', async (_, settings, change) => {
		await assign(settings);
		await send(event(wrong(first), 1));
		if ('feedback' in settings) await close();
		expect((await read()).told.keyed.map(({ id }) => id)).toContain(first);
		await change();
		const { told } = await send(event(right(first), 2), event(right('paid-voice'), 3));
		expect(told.uncounted).toEqual([uuid(2)]);
		expect(told.items.find(({ item }) => item === first)).toMatchObject({
			disclosure: 'everything',
			score: { points: 0 }
		});
	});

	it('when a correction is taken back: an answer that came after it does not count', async () => {
		await assign();
		await send(event(wrong(first), 1));
		await acceptWrong();
		expect((await read()).told.keyed).toHaveLength(1);
		await store.db.updateTable('rulings').set({ undone_at: 9 }).execute();
		expect((await send(event(right(first), 2))).told.uncounted).toEqual([uuid(2)]);
	});

	it('for the seat that was told it alone', async () => {
		await assign({ feedback: 'closing' });
		await send(event(wrong(first), 1));
		await close();
		expect((await read()).told.keyed).toHaveLength(1);
		await set({});
		attempt = (await openAttempt(store.db, 'assignment', 'brisk', 1)).id;
		token = await startSeatLogin(store.db, 'brisk', Date.now());
		expect((await send(event(right(first), 3))).told).toMatchObject({ items: [], uncounted: [] });
	});
});
