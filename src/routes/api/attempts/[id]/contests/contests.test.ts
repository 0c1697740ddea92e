import { beforeEach, describe, expect, it } from 'vitest';
import type { ContestsReply } from '#lib/core/assigned/wire.ts';
import { uuid } from '#lib/core/testing/events.ts';
import { insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';
import { startSeatLogin } from '#lib/server/classrooms/seat-logins.ts';
import { aContest, insertTold } from '#lib/server/contests/testing/a-contest.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { insertAttempt, pick } from '#lib/server/edits/testing/an-answer.ts';
import { GET, POST } from './+server.ts';

const store = freshStore();
let attempt: string;
let token: string;

beforeEach(async () => {
	await insertClass(store.db);
	await insertAssignment(store.db);
	attempt = await insertAttempt(store.db, 'amber', [[5, pick('a')]]);
	await insertTold(store.db, attempt);
	token = await startSeatLogin(store.db, 'amber', Date.now());
});

function eventFor(request: Request, to: string, cookie: string) {
	return {
		request,
		params: { id: to },
		cookies: { get: (name: string) => (name === 'seat_class' ? cookie : undefined) },
		locals: { db: store.db }
	} as unknown as Parameters<typeof POST>[0];
}

async function post(body: unknown, to = attempt, cookie = token) {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const request = new Request('http://localhost/', { method: 'POST', body: text });
	const response = await POST(eventFor(request, to, cookie));
	return { status: response.status, body: (await response.json()) as unknown };
}

async function get(to = attempt, cookie = token) {
	const response = await GET(eventFor(new Request('http://localhost/'), to, cookie));
	return { status: response.status, body: (await response.json()) as unknown };
}

it('takes a contest and tells of it, again when it is sent again', async () => {
	const contest = aContest();
	const taken = await post(contest);
	expect(taken.status).toBe(200);
	const { contests } = taken.body as ContestsReply;
	expect(contests).toMatchObject([{ id: contest.id, item: contest.item }]);
	expect(Math.abs((contests[0]?.at ?? 0) - Date.now())).toBeLessThan(60_000);
	expect(await post(contest)).toEqual(taken);
	expect(await get()).toEqual(taken);
});

describe('what it refuses, by the field to mend', () => {
	const { span: _span, ...spanless } = aContest();
	const refused = (status: number, field: string, code: string) => ({
		status,
		body: { error: { field, code } }
	});

	it.each<[string, unknown, number, string, string]>([
		['no JSON', '{', 400, '', 'not-json'],
		['a contest without a span', spanless, 400, 'span', 'malformed'],
		['a span without words', { ...spanless, span: { quote: '' } }, 400, 'span.quote', 'malformed'],
		['no reason', { ...aContest(), reason: ' ' }, 400, 'reason', 'malformed'],
		['a field that nobody knows', { ...aContest(), points: 1 }, 400, '', 'malformed'],
		['too many bytes', { ...aContest(), reason: 'x'.repeat(17_000) }, 413, '', 'too-large'],
		['another version', aContest({ hash: '1'.repeat(64) }), 409, 'hash', 'other-version'],
		['a key not told', aContest({ item: 'half-verdict' }), 409, 'item', 'not-told'],
		['words never shown', aContest({ span: { quote: 'Never.' } }), 409, 'span', 'no-such-words']
	])('%s', async (_, body, status, field, code) => {
		expect(await post(body)).toEqual(refused(status, field, code));
		expect(await store.db.selectFrom('contests').selectAll().execute()).toEqual([]);
	});

	it('anybody but the seat whose attempt it is, whatever they send', async () => {
		const lost = refused(404, '', 'no-such-attempt');
		const brisk = await startSeatLogin(store.db, 'brisk', Date.now());
		for (const cookie of [brisk, 'nobody', '']) {
			expect(await post(aContest(), attempt, cookie)).toEqual(lost);
			expect(await post('{', attempt, cookie)).toEqual(lost);
			expect(await get(attempt, cookie)).toEqual(lost);
		}
		expect(await post(aContest(), uuid(7))).toEqual(lost);
	});

	it('a device that sends without end', async () => {
		const statuses: number[] = [];
		for (let nth = 0; nth < 62; nth += 1) statuses.push((await get()).status);
		expect(statuses.indexOf(429)).toBe(60);
	});
});
