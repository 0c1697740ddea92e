import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { selectOptionalSeatOf } from '#lib/server/classrooms/seat-logins.ts';
import { selectSeats } from '#lib/server/classrooms/seats.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { startPreview } from './preview.ts';
import { insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';

const store = freshStore();
const surroundings = { pick: () => 0, newId: uuidv7, now: 7 };
const open = async (assignment: { id: string; classroom: string }) =>
	selectOptionalSeatOf(store.db, await startPreview(store.db, assignment, surroundings), 8);

async function attempt(seat: string, assignment: string) {
	const id = `${seat}-at-${assignment}`;
	await store.db.insertInto('attempts').values({ id, assignment, seat, created_at: 1 }).execute();
}

it('opens a seat that is in no list of the class', async () => {
	await insertClass(store.db);
	const seat = await open(await insertAssignment(store.db));
	expect(seat).toMatchObject({ classroom: 'class', preview: 1 });
	const listed = await selectSeats(store.db, 'class');
	expect(listed.map(({ id }) => id)).toEqual(['amber', 'brisk']);
});

it('opens the same seat again, and one of its own for another class', async () => {
	await insertClass(store.db);
	await insertClass(store.db, { id: 'other', seats: [] });
	const first = await open(await insertAssignment(store.db));
	const second = await open({ id: 'assignment', classroom: 'class' });
	const other = await open(await insertAssignment(store.db, { id: 'second', classroom: 'other' }));
	expect(second?.id).toBe(first?.id);
	expect(other).toMatchObject({ classroom: 'other', preview: 1 });
});

it('begins with nothing answered in this assignment, and takes nothing from anybody else', async () => {
	await insertClass(store.db);
	const assignment = await insertAssignment(store.db);
	await insertAssignment(store.db, { id: 'other' });
	const seat = await open(assignment);
	for (const id of ['assignment', 'other']) await attempt(seat?.id ?? '', id);
	await attempt('amber', 'assignment');
	await open(assignment);
	const left = await store.db.selectFrom('attempts').select('id').orderBy('id').execute();
	expect(left.map(({ id }) => id).sort()).toEqual(
		['amber-at-assignment', `${seat?.id ?? ''}-at-other`].sort()
	);
});
