import { beforeEach, describe, expect, it } from 'vitest';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { insertSeat } from '#lib/server/assignments/testing/a-class.ts';
import { countErasable, selectErasable, selectOptionalErasable } from './erasable.ts';
import type { ErasableKind } from './erasable.ts';
import { insertSchool } from './testing/a-school.ts';

const store = freshStore();

/** Two classes, each with its owner; one of them has a co-teacher, and there is an administrator. */
beforeEach(async () => {
	await insertSchool(store.db);
	for (const { id, role } of [
		{ id: 'co', role: 'teacher' },
		{ id: 'admin', role: 'admin' }
	] as const) {
		await store.db.insertInto('people').values({ id, name: id, role, created_at: 1 }).execute();
	}
	await store.db
		.insertInto('class_teachers')
		.values({ id: 'part', classroom: 'erased-class', person: 'co', part: 'co', created_at: 2 })
		.execute();
});

const people = {
	owner: { person: 'erased-teacher', admin: false },
	co: { person: 'co', admin: false },
	stranger: { person: 'stays-teacher', admin: false },
	admin: { person: 'admin', admin: true }
};

const may = async (who: keyof typeof people, kind: ErasableKind, id: string) =>
	(await selectOptionalErasable(store.db, { kind, id }, people[who])) !== undefined;

describe('who may erase what', () => {
	it.each([
		['seat', 'erased-seat', { owner: true, co: true, stranger: false, admin: false }],
		['class', 'erased-class', { owner: true, co: false, stranger: false, admin: true }],
		['person', 'stays-teacher', { owner: false, co: false, stranger: false, admin: true }]
	] as const)('a %s', async (kind, id, expected) => {
		for (const [who, answer] of Object.entries(expected)) {
			expect(await may(who as keyof typeof people, kind, id), who).toBe(answer);
		}
	});

	it('never oneself from the console: that is on the page of the account', async () => {
		expect(await may('admin', 'person', 'admin')).toBe(false);
		expect(await may('owner', 'person', 'erased-teacher')).toBe(false);
	});

	it.each(['seat', 'class', 'person'] as const)('no %s that is not there', async (kind) => {
		expect(await may('admin', kind, 'nix')).toBe(false);
		expect(await may('owner', kind, 'nix')).toBe(false);
	});

	it('nothing by the id of another kind', async () => {
		expect(await may('owner', 'class', 'erased-seat')).toBe(false);
		expect(await may('owner', 'seat', 'erased-class')).toBe(false);
		expect(await may('admin', 'person', 'erased-class')).toBe(false);
	});
});

it('names what must be typed, and the class of a seat', async () => {
	const one = (kind: ErasableKind, id: string) =>
		selectOptionalErasable(store.db, { kind, id }, kind === 'person' ? people.admin : people.owner);
	expect(await one('seat', 'erased-seat')).toEqual({
		kind: 'seat',
		id: 'erased-seat',
		name: 'erased-seat-otter',
		classroom: 'erased-class'
	});
	expect(await one('class', 'erased-class')).toMatchObject({ name: 'Period 3' });
	expect(await one('person', 'erased-teacher')).toMatchObject({ name: 'R. Ellis' });
});

describe('the list of what can be erased', () => {
	const list = (who: keyof typeof people) =>
		selectErasable(store.db, people[who].person, people[who].admin);

	it('has one’s classes with their seats, and nobody’s account', async () => {
		const { classes, people: others } = await list('owner');
		expect(classes).toMatchObject([{ id: 'erased-class', owned: true, taught: true }]);
		expect(classes[0]?.seats.map(({ id }) => id)).toEqual(['erased-other-seat', 'erased-seat']);
		expect(others).toEqual([]);
	});

	it('tells a co-teacher that the class is another’s', async () => {
		const { classes } = await list('co');
		expect(classes).toMatchObject([{ id: 'erased-class', owned: false, taught: true }]);
		expect(classes[0]?.seats).toHaveLength(2);
	});

	it('has every class and the other accounts for an administrator, and no seat of theirs', async () => {
		const { classes, people: others } = await list('admin');
		expect(classes.map(({ id, owned, taught, seats }) => ({ id, owned, taught, seats }))).toEqual(
			['erased-class', 'stays-class'].map((id) => ({ id, owned: true, taught: false, seats: [] }))
		);
		expect(others.map(({ id }) => id).sort()).toEqual(['co', 'erased-teacher', 'stays-teacher']);
	});

	it('leaves out the seat of a preview, and says which class is put away', async () => {
		await insertSeat(store.db, { id: 'own', classroom: 'stays-class', preview: 1 });
		await store.db
			.updateTable('classrooms')
			.set({ archived_at: 5 })
			.where('id', '=', 'stays-class')
			.execute();
		const [own] = (await list('stranger')).classes;
		expect(own?.archived).toBe(true);
		expect(own?.seats.map(({ id }) => id)).toEqual(['stays-other-seat', 'stays-seat']);
		expect(await may('stranger', 'seat', 'own')).toBe(false);
	});
});

it('counts what would go with each kind', async () => {
	const count = (kind: ErasableKind, id: string) => countErasable(store.db, { kind, id });
	expect(await count('seat', 'erased-seat')).toMatchObject({ seats: 1, attempts: 1 });
	expect(await count('class', 'erased-class')).toMatchObject({ classrooms: 1, seats: 2 });
	expect(await count('person', 'stays-teacher')).toMatchObject({ people: 1, classrooms: 1 });
});
