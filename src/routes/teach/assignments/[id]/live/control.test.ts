import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { right } from '#lib/core/assigned/testing/received.ts';
import { insertAssignment } from '#lib/server/assignments/testing/a-class.ts';
import { makeArrivals } from '#lib/server/attempts/arrivals.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { makeHub } from '#lib/server/live/hub.ts';
import type { Hub } from '#lib/server/live/hub.ts';
import { ALiveClass } from '#lib/server/live/testing/a-room.ts';
import { beginLive } from '../../../begin-live.server.ts';
import { actions, load } from './+page.server.ts';
import type { PageServerData } from './$types';

const store = freshStore();
const ITEM = 'safe-voice';
let room: ALiveClass;
let hub: Hub;

beforeEach(async () => {
	room = new ALiveClass(store.db);
	await room.begin(['amber', 'brisk']);
	const code = { id: 'K7MPQ4', classroom: 'class', assignment: 'assignment', created_at: 1 };
	await store.db.insertInto('codes').values(code).execute();
	hub = makeHub({ db: store.db });
});
afterEach(() => hub.close());

/** What a request of the teacher brings, or of somebody else. */
function eventFor(form: Record<string, string> = {}, id = 'assignment', person = 'teacher') {
	const url = new URL(`http://localhost/teach/assignments/${id}/live`);
	const body = new FormData();
	for (const [name, value] of Object.entries(form)) body.set(name, value);
	return {
		params: { id },
		url,
		request: new Request(url, { method: 'POST', body }),
		locals: { db: store.db, live: hub, arrivals: makeArrivals(Date.now), person: { id: person } }
	} as unknown as Parameters<typeof load>[0] & Parameters<NonNullable<typeof actions.strike>>[0];
}

const look = async () => (await hub.look(await room.row, { kind: 'control' })).parts;

describe('the page', () => {
	it('brings the whole room, and the lesson with its keys in the order of the letters', async () => {
		await room.send('amber', right(ITEM));
		const data = (await load(eventFor())) as PageServerData;
		expect(data.first).toMatchObject({ whole: true, parts: { room: { phase: 'open' } } });
		const place = data.items.indexOf(ITEM);
		const seat = data.first.parts['seat:amber'];
		expect(seat?.first[place]).toBe('r');
		expect(data.lesson.items.find(({ id }) => id === ITEM)?.key).toBeDefined();
		expect(data.way.link).toBe('http://localhost/join/K7MPQ4');
	});

	it('leads to the assignment where nothing is taught live', async () => {
		await insertAssignment(store.db, { id: 'other' });
		await expect(load(eventFor({}, 'other'))).rejects.toMatchObject({ status: 303 });
	});

	it('is not there for another teacher', async () => {
		await expect(load(eventFor({}, 'assignment', 'stranger'))).rejects.toMatchObject({
			status: 404
		});
	});
});

describe('striking a question', () => {
	it('tells the room why, and is the same a second time', async () => {
		await look();
		const form = { item: ITEM, note: 'Two answers are right.' };
		expect(await actions.strike?.(eventFor(form))).toEqual({ struck: undefined });
		expect(await actions.strike?.(eventFor(form))).toEqual({ struck: undefined });
		const { struck } = (await look()).room ?? {};
		expect(struck).toMatchObject([form]);
	});

	it('asks again for a note that cannot be told', async () => {
		const answer = await actions.strike?.(eventFor({ item: ITEM, note: ' ' }));
		expect(answer).toMatchObject({ status: 400, data: { struck: { item: ITEM, typed: ' ' } } });
	});

	it('knows no such question', async () => {
		const asked = actions.strike?.(eventFor({ item: 'none', note: 'Why.' }));
		await expect(asked).rejects.toMatchObject({ status: 400 });
	});
});

describe('freeing a seat', () => {
	it('gives a new word, and the seat is nobody’s', async () => {
		const before = await store.db
			.selectFrom('seats')
			.select('rejoin_word')
			.where('id', '=', 'amber')
			.executeTakeFirstOrThrow();
		const answer = await actions.free?.(eventFor({ seat: 'amber' }));
		const { rejoin_word: word } = await store.db
			.selectFrom('seats')
			.select('rejoin_word')
			.where('id', '=', 'amber')
			.executeTakeFirstOrThrow();
		expect(answer).toEqual({ freed: { seat: 'amber', word } });
		expect(word).not.toBe(before.rejoin_word);
		expect(await store.db.selectFrom('seat_logins').selectAll().execute()).toEqual([]);
	});

	it('frees no seat of another class', async () => {
		await expect(actions.free?.(eventFor({ seat: 'other' }))).rejects.toMatchObject({
			status: 404
		});
	});
});

describe('beginning', () => {
	const begins = (id: string) => beginLive(eventFor(), id);

	it('opens a session once, and leads to it', async () => {
		await insertAssignment(store.db, { id: 'other' });
		for (let time = 0; time < 2; time += 1) {
			await expect(begins('other')).rejects.toMatchObject({
				status: 303,
				location: '/teach/assignments/other/live'
			});
		}
		const { live_acts } = await store.db
			.selectFrom('assignments')
			.select('live_acts')
			.where('id', '=', 'other')
			.executeTakeFirstOrThrow();
		expect(live_acts).toBe(1);
	});

	it('begins nothing in a class that was put away', async () => {
		await store.db.updateTable('classrooms').set({ archived_at: 5 }).execute();
		await expect(begins('assignment')).rejects.toMatchObject({ status: 409 });
	});
});
