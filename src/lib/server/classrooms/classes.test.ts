import { beforeEach, expect, it } from 'vitest';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { selectClasses } from './class-list.ts';
import { archiveClass, createClass, renameClass, renewCode, unarchiveClass } from './classes.ts';
import { insertCode, selectOptionalClassCode } from './codes.ts';
import { insertSeats } from './seats.ts';
import { selectTeachers } from './teachers.ts';
import { at, auditOf, insertAssignment, insertClassOf } from './testing/a-class.ts';

const store = freshStore();

let mine: Awaited<ReturnType<typeof insertClassOf>>;
beforeEach(async () => {
	mine = await insertClassOf(store.db, 'ada');
});
const doing = (now = 5) => ({ ...mine, now });
const list = (now = 5) => selectClasses(store.db, 'ada', now);

it('makes a class that its maker owns, with a code of six signs at once', async () => {
	expect(mine.code).toMatch(/^[A-Z0-9]{6}$/);
	expect(await selectTeachers(store.db, mine.classroom)).toEqual([
		{ person: 'ada', name: 'Teacher ada', part: 'owner' }
	]);
	expect(await auditOf(store.db, mine.classroom)).toEqual(['class.create']);
});

it('lists the classes of one teacher, newest first, with what is in them', async () => {
	await insertClassOf(store.db, 'bea');
	const late = await createClass(store.db, { person: 'ada', name: 'Period 4' }, at(9));
	await insertSeats(store.db, mine.classroom, 3, at(2));
	await insertAssignment(store.db, mine.classroom, {});
	await insertAssignment(store.db, mine.classroom, { settings: { closesAt: 5 } });
	await insertAssignment(store.db, mine.classroom, { settings: { opensAt: 6 } });
	await insertAssignment(store.db, mine.classroom, { closed_at: 4 });
	expect(await list()).toEqual([
		expect.objectContaining({ id: late, name: 'Period 4', seats: 0, open: 0 }),
		{ id: mine.classroom, name: 'Period 3', archived: false, code: mine.code, seats: 3, open: 1 }
	]);
});

it('does not count a preview’s seat', async () => {
	const [seat] = (await insertSeats(store.db, mine.classroom, 1, at(2))) ?? [];
	await store.db
		.updateTable('seats')
		.set({ preview: 1 })
		.where('id', '=', seat?.id ?? '')
		.execute();
	expect(await list()).toMatchObject([{ seats: 0 }]);
});

it('renames, puts away and takes out again, and writes each down', async () => {
	await renameClass(store.db, doing(2), 'Period 3, spring');
	await archiveClass(store.db, doing(3));
	expect(await list()).toMatchObject([{ name: 'Period 3, spring', archived: true }]);
	await unarchiveClass(store.db, doing(4));
	expect(await list()).toMatchObject([{ archived: false }]);
	expect(await auditOf(store.db, mine.classroom)).toEqual([
		'class.create',
		'class.rename',
		'class.archive',
		'class.unarchive'
	]);
});

it('gives a new code in place of the old one, and leaves the codes of assignments', async () => {
	const assignment = await insertAssignment(store.db, mine.classroom, {});
	const target = { classroom: mine.classroom, assignment };
	const leading = await insertCode(store.db, target, at(2));
	const code = await renewCode(store.db, doing(), at(5));
	expect(code).not.toBe(mine.code);
	expect(await selectOptionalClassCode(store.db, mine.classroom)).toBe(code);
	const codes = await store.db.selectFrom('codes').select('id').execute();
	expect(codes.map(({ id }) => id).sort()).toEqual([code, leading].sort());
});

it('never gives one code to two classes, however often chance repeats itself', async () => {
	const again = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
	const pick = () => again.shift() ?? 0;
	const first = await insertCode(store.db, mine, { pick, now: 1 });
	const second = await insertCode(store.db, mine, { pick, now: 1 });
	expect(second).not.toBe(first);
	await expect(insertCode(store.db, mine, { pick: () => 0, now: 1 })).rejects.toThrow('no free');
});
