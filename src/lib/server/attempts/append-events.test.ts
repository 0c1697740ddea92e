import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import fc from 'fast-check';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { foldAttempt } from '#lib/core/attempt/fold.ts';
import { anEvent, answered, eventsOf, started, uuid } from '#lib/core/testing/events.ts';
import { insertAnAttempt } from '#lib/server/db/testing/an-attempt.ts';
import { fillDisk } from '#lib/server/db/testing/disk-full.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { eventAppender } from './append-events.ts';
import { selectEvents } from './select-events.ts';

const store = freshStore();
const attempt = uuid(0xa);
const yes = { kind: 'choice', option: 'yes' } as const;
const no = { kind: 'choice', option: 'no' } as const;

beforeEach(() => insertAnAttempt(store.db, attempt));

const appendTo = (to: string, sent: readonly unknown[], receivedAt = 1000) =>
	eventAppender(store.db)({ attempt: to, sent, receivedAt });
const append = (...sent: unknown[]) => appendTo(attempt, sent);
const kept = () => selectEvents(store.db, attempt);

it('keeps events and acknowledges each by its id', async () => {
	const events = eventsOf(started(), answered('a', yes, 'sure'));
	expect(await append(...events)).toEqual({
		acknowledged: events.map(({ id }) => id),
		refused: []
	});
	expect(await kept()).toEqual(events);
});

it('finds them after the store was opened again', async () => {
	const events = eventsOf(started(), answered('a', yes));
	await append(...events);
	await store.reopen();
	expect(await kept()).toEqual(events);
});

it('acknowledges a repeat, in one request or in two, and keeps it once', async () => {
	const [event] = eventsOf(answered('a', yes));
	expect((await append(event, event)).acknowledged).toEqual([event?.id, event?.id]);
	expect((await append(event)).acknowledged).toEqual([event?.id]);
	expect(await kept()).toEqual([event]);
});

it('acknowledges each of more events than one query reads back', async () => {
	const events = Array.from({ length: 250 }, (_, n) => anEvent(answered('a', yes), n + 1));
	const { acknowledged, refused } = await append(...events);
	expect(acknowledged).toEqual(events.map(({ id }) => id));
	expect(refused).toEqual([]);
});

it('gives events back by seq, and those of one seq by id, however they came', async () => {
	const [first, second, third] = [
		anEvent(answered('a', yes), 1, 9),
		anEvent(answered('a', yes), 2, 3),
		anEvent(answered('a', yes), 2, 4)
	];
	await append(third, second);
	await append(first);
	expect(await kept()).toEqual([first, second, third]);
});

it('knows a repeat whose fields come in another order', async () => {
	const pairs = (given: Record<string, string>) =>
		anEvent(answered('a', { kind: 'match', pairs: given }), 1);
	await append(pairs({ x: 'one', y: 'two' }));
	expect(await append(pairs({ y: 'two', x: 'one' }))).toEqual({
		acknowledged: [uuid(1)],
		refused: []
	});
});

it('notes when the server got it, by the server’s clock, and only the first time', async () => {
	const [event] = eventsOf(answered('a', yes));
	await appendTo(attempt, [event], 5);
	await appendTo(attempt, [event], 9);
	const rows = await store.db.selectFrom('events').select('received_at').execute();
	expect(rows).toEqual([{ received_at: 5 }]);
});

it('never lets another event take the place of one with its id', async () => {
	await append(anEvent(answered('a', yes), 1));
	const result = await append(anEvent(answered('a', no), 1), anEvent(answered('b', yes), 2));
	expect(result).toEqual({
		acknowledged: [uuid(2)],
		refused: [{ id: uuid(1), code: 'id-taken', field: 'id' }]
	});
	expect(foldAttempt(await kept()).tries['a']?.map(({ response }) => response)).toEqual([yes]);
});

it('refuses an id that stands in another attempt', async () => {
	const other = uuid(0xb);
	await insertAnAttempt(store.db, other);
	await append(anEvent(answered('a', yes), 1));
	const result = await appendTo(other, [{ ...anEvent(answered('a', yes), 1), attempt: other }]);
	expect(result.refused).toEqual([{ id: uuid(1), code: 'id-taken', field: 'id' }]);
	expect(await selectEvents(store.db, other)).toEqual([]);
});

describe('what is refused', () => {
	const good = anEvent(answered('good', yes), 1);
	const bad = anEvent(answered('bad', yes), 2);
	it.each([
		['an event of another attempt', { ...bad, attempt: uuid(0xb) }, 'foreign-attempt', 'attempt'],
		['an item id that can be no id', { ...bad, item: 'No Id' }, 'malformed', 'item'],
		['a field that nobody knows', { ...bad, points: 1 }, 'malformed', ''],
		['a seq past the limit', { ...bad, seq: 1_000_001 }, 'malformed', 'seq'],
		['a reason past 280 characters', { ...bad, reason: 'x'.repeat(281) }, 'malformed', 'reason'],
		['more text than any answer has', { ...bad, reason: 'x'.repeat(20_000) }, 'too-large', ''],
		['a number', 7, 'malformed', ''],
		['nothing', undefined, 'malformed', '']
	])('names the field of %s, and hinders no other event', async (_, sent, code, field) => {
		const { acknowledged, refused } = await append(sent, good);
		expect(refused).toMatchObject([{ code, field }]);
		expect(acknowledged).toEqual([good.id]);
		expect(await kept()).toEqual([good]);
	});
});

it('refuses events of an attempt that is not there, and keeps those that came with them', async () => {
	const stranger = uuid(0xc);
	const lost = { ...anEvent(answered('a', yes), 1), attempt: stranger };
	const good = anEvent(answered('a', yes), 2);
	const appendEvents = eventAppender(store.db);
	const results = await Promise.all([
		appendEvents({ attempt: stranger, sent: [lost], receivedAt: 1 }),
		appendEvents({ attempt, sent: [good], receivedAt: 1 })
	]);
	expect(results).toEqual([
		{ acknowledged: [], refused: [{ id: lost.id, code: 'no-such-attempt', field: 'attempt' }] },
		{ acknowledged: [good.id], refused: [] }
	]);
	expect(await selectEvents(store.db, stranger)).toEqual([]);
	expect(await kept()).toEqual([good]);
});

it('tells every request of a transaction that the database refused, and keeps none', async () => {
	await fillDisk(store.db, 2);
	const appendEvents = eventAppender(store.db);
	const results = await Promise.allSettled(
		[1, 2, 3].map((n) =>
			appendEvents({ attempt, sent: [anEvent(answered('a', yes), n)], receivedAt: 1 })
		)
	);
	expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
	expect(await kept()).toEqual([]);
});

it('goes when its seat goes', async () => {
	await append(...eventsOf(started(), answered('a', yes)));
	await store.db.deleteFrom('seats').execute();
	expect(await store.db.selectFrom('attempts').selectAll().execute()).toEqual([]);
	expect(await store.db.selectFrom('events').selectAll().execute()).toEqual([]);
});

it('ends in the same events however they were cut, repeated and shuffled', async () => {
	let run = 0xd00;
	await fc.assert(
		fc.asyncProperty(
			fc.array(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }), {
				minLength: 1,
				maxLength: 8
			}),
			async (requests) => {
				run += 0x20;
				const id = uuid(run);
				await insertAnAttempt(store.db, id);
				const event = (n: number) => ({
					...anEvent(answered(`item-${n}`, yes), n, run * 0x100 + n),
					attempt: id
				});
				for (const request of requests) {
					await appendTo(id, request.map(event));
				}
				const sent = [...new Set(requests.flat())].sort((a, b) => a - b);
				expect(await selectEvents(store.db, id)).toEqual(sent.map(event));
			}
		),
		{ numRuns: 200 }
	);
}, 60_000);

it('acknowledges the same events to each of two processes, and other words to one alone', async () => {
	const program = fileURLToPath(new URL('./testing/append-all.ts', import.meta.url));
	const from = async (option: string) => {
		const args = [program, JSON.stringify(store.place), option];
		const { stdout } = await promisify(execFile)(process.execPath, args);
		return JSON.parse(stdout) as number[];
	};
	const acknowledged = await Promise.all([from('yes'), from('no')]);
	const same = Array.from({ length: 201 }, (_, index) => index + 100);
	for (const ids of acknowledged) expect(ids.filter((n) => n >= 100)).toEqual(same);
	const others = acknowledged.flat().filter((n) => n < 100);
	expect(others.sort((a, b) => a - b)).toEqual(Array.from({ length: 99 }, (_, index) => index + 1));
	expect(await kept()).toHaveLength(300);
}, 30_000);

it('has lost nothing that it acknowledged when its process is killed ten times', async () => {
	let highest = 0;
	for (let round = 0; round < 10; round += 1) {
		const acknowledged = await writeAndKill(highest + 1);
		highest = acknowledged.at(-1) ?? highest;
	}
	await store.reopen();
	const ids = (await kept()).map(({ seq }) => seq);
	expect(highest).toBeGreaterThan(20);
	for (let n = 1; n <= highest; n += 1) expect(ids).toContain(n);
	expect(new Set(ids).size).toBe(ids.length);
	if (inject('postgres') !== undefined) return;
	const { rows } = await sql`pragma integrity_check`.execute(store.db);
	expect(rows).toEqual([{ integrity_check: 'ok' }]);
}, 60_000);

/** The numbers that the killed process had acknowledged. */
async function writeAndKill(from: number): Promise<number[]> {
	const program = fileURLToPath(new URL('./testing/write-until-killed.ts', import.meta.url));
	const writer = spawn(process.execPath, [program, JSON.stringify(store.place), String(from)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let output = '';
	writer.stdout.setEncoding('utf8').on('data', (text: string) => {
		output += text;
		// Some events in, at no particular point of the next one.
		if (output.split('\n').length > 5) writer.kill('SIGKILL');
	});
	await once(writer, 'close');
	return output.split('\n').filter(Boolean).map(Number);
}
