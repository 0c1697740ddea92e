import { beforeEach, expect, it } from 'vitest';
import { insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { selectOngoing } from './select-ongoing.ts';
import { ALiveClass } from './testing/a-room.ts';

const store = freshStore();
let room: ALiveClass;

beforeEach(async () => {
	room = new ALiveClass(store.db);
	await room.begin(['amber']);
	await insertAssignment(store.db, { id: 'never-live' });
});

const phases = async (person = 'teacher', classroom?: string) =>
	(await selectOngoing(store.db, person, classroom)).map(({ id, phase }) => [id, phase]);

it('lists what is open or stopped for the day, until it ends', async () => {
	expect(await selectOngoing(store.db, 'teacher')).toEqual([
		{ id: 'assignment', title: 'Twelve crossings', classroom: 'Period 3', phase: 'open' }
	]);
	await room.act({ type: 'froze' });
	expect(await phases()).toEqual([['assignment', 'frozen']]);
	await room.act({ type: 'ended', home: true });
	expect(await phases()).toEqual([]);
});

it('lists nothing of others, of another class, or of a class that was put away', async () => {
	await insertClass(store.db, { id: 'other-class', seats: [] });
	expect(await phases('stranger')).toEqual([]);
	expect(await phases('teacher', 'other-class')).toEqual([]);
	expect(await phases('teacher', 'class')).toEqual([['assignment', 'open']]);
	await store.db.updateTable('classrooms').set({ archived_at: 5 }).execute();
	expect(await phases()).toEqual([]);
});
