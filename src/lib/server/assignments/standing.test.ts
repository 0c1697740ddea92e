import { expect, it } from 'vitest';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { insertAssignment, insertClass, insertSeat, settleSeat } from './testing/a-class.ts';
import { standingOf } from './standing.ts';

const store = freshStore();
const amber = { id: 'amber', classroom: 'class', preview: 0 };

it('tells a seat of the class what was set', async () => {
	await insertClass(store.db);
	const set = { feedback: 'end', confidence: false, tries: 2, counts: 'best' };
	const settings = { ...set, opensAt: 5, closesAt: 100 };
	const assignment = await insertAssignment(store.db, { settings });
	expect(await standingOf(store.db, assignment, amber, 7)).toEqual({
		now: 7,
		opensAt: 5,
		closesAt: 100,
		paused: false,
		feedback: 'end',
		confidence: false,
		tries: 2,
		counts: 'best'
	});
});

it('says since when nothing closes it, and that it is held', async () => {
	await insertClass(store.db);
	const assignment = await insertAssignment(store.db, { paused_at: 6 });
	const standing = await standingOf(store.db, assignment, amber, 7);
	expect(standing).toMatchObject({ paused: true, closesAt: undefined, opensAt: undefined });
});

it.each([
	['the closing of the settings', { settings: { closesAt: 100 } }, 150],
	['no closing by hand', { settings: { closesAt: 100 }, closed_at: 80 }, 80]
])('adds the extra time of a seat to %s', async (_, columns, closesAt) => {
	await insertClass(store.db);
	const assignment = await insertAssignment(store.db, columns);
	await settleSeat(store.db, 'amber', { extra_ms: 50 });
	expect(await standingOf(store.db, assignment, amber, 7)).toMatchObject({ closesAt });
});

it('gives one seat’s extra time to no other', async () => {
	await insertClass(store.db);
	const assignment = await insertAssignment(store.db, { settings: { closesAt: 100 } });
	await settleSeat(store.db, 'brisk', { extra_ms: 50 });
	expect(await standingOf(store.db, assignment, amber, 7)).toMatchObject({ closesAt: 100 });
});

it('takes nothing from what is settled for the seat in another assignment', async () => {
	await insertClass(store.db);
	await insertAssignment(store.db, { id: 'another' });
	await settleSeat(store.db, 'amber', { assignment: 'another', included: 1, extra_ms: 50 });
	const whole = await insertAssignment(store.db, { settings: { closesAt: 100 } });
	expect(await standingOf(store.db, whole, amber, 7)).toMatchObject({ closesAt: 100 });
	const some = await insertAssignment(store.db, { id: 'some', whole_class: 0 });
	expect(await standingOf(store.db, some, amber, 7)).toBeUndefined();
});

it.each([
	['is for a chosen seat', { included: 1 }, true],
	['is not for a seat with extra time that is not chosen', { extra_ms: 50 }, false],
	['is not for a seat that nothing is settled for', undefined, false]
])('an assignment to some seats %s', async (_, settled, does) => {
	await insertClass(store.db);
	const assignment = await insertAssignment(store.db, { whole_class: 0 });
	if (settled) await settleSeat(store.db, 'amber', settled);
	expect((await standingOf(store.db, assignment, amber, 7)) !== undefined).toBe(does);
});

it('is for no seat of another class, even one it was chosen for', async () => {
	await insertClass(store.db);
	await insertClass(store.db, { id: 'other', seats: ['stray'] });
	const assignment = await insertAssignment(store.db, { whole_class: 0 });
	await settleSeat(store.db, 'stray', { included: 1 });
	const stray = { id: 'stray', classroom: 'other', preview: 0 };
	expect(await standingOf(store.db, assignment, stray, 7)).toBeUndefined();
});

it('lets a teacher’s preview in before the opening, and where only some seats do it', async () => {
	await insertClass(store.db);
	const preview = await insertSeat(store.db, { id: 'preview', preview: 1 });
	const settings = { opensAt: 50, closesAt: 100 };
	const assignment = await insertAssignment(store.db, { whole_class: 0, settings });
	const standing = await standingOf(store.db, assignment, preview, 7);
	expect(standing).toMatchObject({ opensAt: undefined, closesAt: 100 });
});
