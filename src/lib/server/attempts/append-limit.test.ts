import { beforeEach, expect, it } from 'vitest';
import { anEvent, answered, uuid } from '#lib/core/testing/events.ts';
import { insertAnAttempt } from '#lib/server/db/testing/an-attempt.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { eventAppender, MOST_IN_ATTEMPT } from './append-events.ts';
import { selectEvents } from './select-events.ts';

const store = freshStore();
const attempt = uuid(0xa);
const other = uuid(0xb);
const eventNo = (n: number, of = attempt) => ({
	...anEvent(answered('a', { kind: 'choice', option: 'yes' }), n, of === attempt ? n : 0x9000 + n),
	attempt: of
});

beforeEach(async () => {
	await insertAnAttempt(store.db, attempt);
	await insertAnAttempt(store.db, other);
	const most = Array.from({ length: MOST_IN_ATTEMPT - 1 }, (_, index) => eventNo(index + 1));
	await eventAppender(store.db)({ attempt, sent: most, receivedAt: 1 });
});

it('keeps as many events as an attempt may have, and refuses each further one', async () => {
	const append = eventAppender(store.db);
	const sent = [eventNo(MOST_IN_ATTEMPT), eventNo(MOST_IN_ATTEMPT + 1)];
	expect(await append({ attempt, sent, receivedAt: 1 })).toEqual({
		acknowledged: [uuid(MOST_IN_ATTEMPT)],
		refused: [{ id: uuid(MOST_IN_ATTEMPT + 1), code: 'too-many', field: '' }]
	});
	expect(await selectEvents(store.db, attempt)).toHaveLength(MOST_IN_ATTEMPT);
});

it('acknowledges again what a full attempt has', async () => {
	const append = eventAppender(store.db);
	await append({ attempt, sent: [eventNo(MOST_IN_ATTEMPT)], receivedAt: 1 });
	const sent = [eventNo(1), eventNo(MOST_IN_ATTEMPT)];
	expect(await append({ attempt, sent, receivedAt: 2 })).toEqual({
		acknowledged: sent.map(({ id }) => id),
		refused: []
	});
});

it('counts each attempt apart, even in one transaction', async () => {
	const append = eventAppender(store.db);
	const [full, free] = await Promise.all([
		append({
			attempt,
			sent: [eventNo(MOST_IN_ATTEMPT), eventNo(MOST_IN_ATTEMPT + 1)],
			receivedAt: 1
		}),
		append({ attempt: other, sent: [eventNo(1, other)], receivedAt: 1 })
	]);
	expect(full.refused).toHaveLength(1);
	expect(free.acknowledged).toHaveLength(1);
});
