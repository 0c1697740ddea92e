import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { right } from '#lib/core/assigned/testing/received.ts';
import { openStore } from '#lib/server/db/open-store.ts';
import type { Store } from '#lib/server/db/open-store.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { makeHub } from './hub.ts';
import type { Hub } from './hub.ts';
import { postgresBus } from './bus/postgres-bus.ts';
import { ALiveClass } from './testing/a-room.ts';
import { StreamReader } from './testing/read-stream.ts';

/*
 * What one process is told, another shows. Where they share a database file, they do not tell each other:
 * that is for PostgreSQL.
 */

const store = freshStore();
const control = { kind: 'control' } as const;

let room: ALiveClass;
let other: Store;
let hubs: [Hub, Hub];
beforeEach(async () => {
	room = new ALiveClass(store.db);
	await room.begin(['amber', 'brisk']);
	other = await openStore(store.place);
	const hubOver = ({ db }: Pick<Store, 'db'>) => {
		const { url } = store.place;
		return makeHub({ db, bus: url === undefined ? undefined : postgresBus(url, db) });
	};
	hubs = [hubOver(store), hubOver(other)];
	if (inject('postgres') !== undefined) await bothListen();
});
afterEach(async () => {
	for (const hub of hubs) await hub.close();
	await other.close();
});

async function bothListen(): Promise<void> {
	const listening = store.db
		.selectFrom(sql<{ query: string }>`pg_stat_activity`.as('activity'))
		.select('query')
		.where(sql<boolean>`datname = current_database() and state = 'idle' and query like 'listen%'`);
	while ((await listening.execute()).length < 2) await wait(20);
}

const watch = async (hub: Hub) => {
	const stream = new StreamReader(await hub.stream(await room.row, control));
	await stream.next();
	return stream;
};

/** Waits until something of this kind comes. */
async function until(stream: StreamReader, has: (text: string) => boolean): Promise<string> {
	for (let one = await stream.next(); one; one = await stream.next()) {
		const text = JSON.stringify(one);
		if (has(text)) return text;
	}
	throw new Error('the stream has ended');
}

it('shows a teacher who asks what another process took', async () => {
	const [one, two] = hubs;
	const first = await two.look(await room.row, control);
	await room.act({ type: 'locked' });
	one.touch('assignment');
	const next = await two.look(await room.row, control, first.id);
	expect(next.parts.room?.locked).toBe(true);
});

if (inject('postgres') !== undefined) {
	describe('two processes over PostgreSQL', () => {
		it('tells each other what was touched, once for each window', async () => {
			const [one, two] = hubs;
			const [here, there] = [await watch(one), await watch(two)];
			// Both have begun to listen by then.
			one.touch('assignment');
			await room.act({ type: 'locked' });
			one.touch('assignment');
			await until(there, (text) => text.includes('"locked":true'));
			await until(here, (text) => text.includes('"locked":true'));
			const before = two.open.refreshes;
			const attempt = await room.send('amber', right('safe-voice'));
			for (let n = 0; n < 100; n += 1) one.touch('assignment', attempt);
			await until(there, (text) => text.includes('"joined":1'));
			expect(two.open.refreshes - before).toBe(1);
		});

		it('reads what it may have missed when its connection was lost', async () => {
			const [, two] = hubs;
			const there = await watch(two);
			await room.act({ type: 'locked' });
			await sql`select pg_terminate_backend(pid) from pg_stat_activity
		where application_name = 'said-or-shown live' and datname = current_database()`.execute(store.db);
			expect(await until(there, (text) => text.includes('"locked":true'))).toContain('room');
		});

		it('takes nothing that others send for a note', async () => {
			const [, two] = hubs;
			const there = await watch(two);
			for (const payload of ['', 'x', '{}', '[]', '{"assignment":1}', '{"from":"me"}']) {
				await sql`select pg_notify('said_or_shown_live', ${payload})`.execute(store.db);
			}
			await room.act({ type: 'locked' });
			hubs[0].touch('assignment');
			expect(await until(there, (text) => text.includes('"locked":true'))).toContain('room');
		});

		it('names no more attempts than a note holds, and misses none', async () => {
			const [one, two] = hubs;
			const there = await watch(two);
			room.at = Date.now();
			await room.send('amber', right('safe-voice'));
			for (let n = 0; n < 2000; n += 1)
				one.touch('assignment', `${n}-not-an-attempt-of-anybody-here`);
			expect(await until(there, (text) => text.includes('"joined":1'))).toContain('seat:amber');
		});
	});
}
