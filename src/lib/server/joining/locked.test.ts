import { beforeEach, expect, it } from 'vitest';
import { insertAssignment } from '#lib/server/assignments/testing/a-class.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { ALiveClass } from '#lib/server/live/testing/a-room.ts';
import { isLocked } from './locked.ts';

const store = freshStore();
let room: ALiveClass;
beforeEach(async () => {
	room = new ALiveClass(store.db);
	await room.begin(['amber']);
	await insertAssignment(store.db, { id: 'homework' });
});

/** Whether the code of the session, of the class, and of other work is locked. */
async function locked(): Promise<boolean[]> {
	const codes = [{ id: 'assignment' }, undefined, { id: 'homework' }];
	return Promise.all(codes.map((code) => isLocked(store.db, 'class', code)));
}

it('locks every code of the class while its session is open', async () => {
	expect(await locked()).toEqual([false, false, false]);
	await room.act({ type: 'locked' });
	expect(await locked()).toEqual([true, true, true]);
	expect(await isLocked(store.db, 'other', undefined)).toBe(false);
	await room.act({ type: 'unlocked' });
	expect(await locked()).toEqual([false, false, false]);
});

it('locks only its own code until another day, and none after the end', async () => {
	await room.act({ type: 'locked' });
	await room.act({ type: 'froze' });
	expect(await locked()).toEqual([true, false, false]);
	await room.act({ type: 'thawed' });
	expect(await locked()).toEqual([true, true, true]);
	await room.act({ type: 'ended', home: true });
	expect(await locked()).toEqual([false, false, false]);
});
