import { validate, version } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { openAttempt } from './open-attempt.ts';

const store = freshStore();

beforeEach(async () => {
	await insertClass(store.db);
	await insertAssignment(store.db);
});

const open = (seat = 'amber', now = 5) => openAttempt(store.db, 'assignment', seat, now);

it('makes the attempt of a seat when it is first opened', async () => {
	const attempt = await open();
	expect(attempt).toMatchObject({ assignment: 'assignment', seat: 'amber', created_at: 5 });
	expect([validate(attempt.id), version(attempt.id)]).toEqual([true, 7]);
});

it('gives the same one ever after, and another seat its own', async () => {
	const attempt = await open();
	expect(await open('amber', 9)).toEqual(attempt);
	expect((await open('brisk')).id).not.toBe(attempt.id);
});

it('gives two requests at once the same one', async () => {
	const opened = await Promise.all(Array.from({ length: 10 }, () => open()));
	expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
});
