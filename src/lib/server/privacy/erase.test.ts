import { beforeEach, describe, expect, it } from 'vitest';
import { deletePerson } from '#lib/server/auth/people/delete-person.ts';
import { tables } from '#lib/server/db/tables/tables.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { countClass, countPerson, countSeat, eraseClass, eraseSeat } from './erase.ts';
import { exportSeat } from './export-seat.ts';
import { findEverywhere, insertSchool } from './testing/a-school.ts';

const store = freshStore();
beforeEach(() => insertSchool(store.db));

const by = { person: 'stays-teacher', now: 99 };
const seat = { classroom: 'erased-class', seat: 'erased-seat' };
const idOfAttempt = async (id: string) => {
	const query = store.db.selectFrom('attempts').select('id').where('seat', '=', id);
	return (await query.executeTakeFirstOrThrow()).id;
};
const lastEntry = () =>
	store.db.selectFrom('audit').selectAll().where('at', '=', 99).executeTakeFirstOrThrow();

it('is tried on a school with a row in every table', async () => {
	for (const { name } of tables) {
		const rows = await store.db
			.selectFrom(name as keyof Tables)
			.selectAll()
			.execute();
		expect(rows.length, name).toBeGreaterThan(0);
	}
	expect(await findEverywhere(store.db, 'erased-seat')).toEqual([
		'assignment_seats.seat',
		'attempts.seat',
		'audit.detail',
		'probes.seat',
		'seat_logins.id',
		'seat_logins.seat',
		'seats.id',
		'seats.name'
	]);
});

describe('an erased seat', () => {
	it('leaves no trace in any column of any table', async () => {
		const attempt = await idOfAttempt('erased-seat');
		await eraseSeat(store.db, seat, by);
		expect(await findEverywhere(store.db, 'erased-seat')).toEqual([]);
		expect(await findEverywhere(store.db, attempt)).toEqual([]);
		expect(await findEverywhere(store.db, 'erased-settled')).toEqual([]);
	});

	it('takes nothing with it of the seat beside it', async () => {
		const attempt = await idOfAttempt('erased-other-seat');
		await eraseSeat(store.db, seat, by);
		expect(await findEverywhere(store.db, attempt)).toEqual([
			'attempts.id',
			'events.attempt',
			'events.body'
		]);
	});

	it('is written down by how much went, and by no id', async () => {
		const gone = await eraseSeat(store.db, seat, by);
		expect(gone).toEqual({
			seats: 1,
			seat_logins: 1,
			assignment_seats: 1,
			attempts: 1,
			events: 1,
			told_keys: 1,
			contests: 1,
			probes: 1,
			probe_answers: 1
		});
		expect(await lastEntry()).toMatchObject({
			person: 'stays-teacher',
			classroom: 'erased-class',
			action: 'seat.erase',
			detail: JSON.stringify({ gone })
		});
	});

	it('is what was counted before', async () => {
		const counted = await countSeat(store.db, 'erased-seat');
		expect(await eraseSeat(store.db, seat, by)).toEqual(counted);
	});

	it('stays when it is of another class', async () => {
		const other = { classroom: 'stays-class', seat: 'erased-seat' };
		expect(await eraseSeat(store.db, other, by)).toBeUndefined();
		expect(await findEverywhere(store.db, 'erased-seat')).not.toEqual([]);
	});
});

describe('an erased class', () => {
	it('leaves no trace, nor does anything in it, in any column of any table', async () => {
		const attempt = await idOfAttempt('erased-seat');
		await eraseClass(store.db, 'erased-class', by);
		for (const thing of [
			'class',
			'seat',
			'other-seat',
			'assignment',
			'ruling',
			'contest',
			'probe',
			'code',
			'settled'
		]) {
			const found = await findEverywhere(store.db, `erased-${thing}`);
			expect(found, thing).toEqual([]);
		}
		expect(await findEverywhere(store.db, attempt)).toEqual([]);
	});

	it('leaves its teacher and every other class', async () => {
		const before = await countClass(store.db, 'stays-class');
		await eraseClass(store.db, 'erased-class', by);
		expect(await countClass(store.db, 'stays-class')).toEqual(before);
		expect(await findEverywhere(store.db, 'erased-teacher')).toContain('people.id');
	});

	it('is written down by how much went, as it was counted before', async () => {
		const counted = await countClass(store.db, 'erased-class');
		const gone = await eraseClass(store.db, 'erased-class', by);
		expect(gone).toEqual(counted);
		expect(gone).toMatchObject({ classrooms: 1, seats: 2, attempts: 2, events: 2 });
		expect(await lastEntry()).toMatchObject({ classroom: null, action: 'class.erase' });
	});

	it('is nothing the second time', async () => {
		await eraseClass(store.db, 'erased-class', by);
		expect(await eraseClass(store.db, 'erased-class', by)).toBeUndefined();
	});
});

describe('an erased teacher', () => {
	it('leaves no trace, nor do the classes that nobody else teaches', async () => {
		expect(await deletePerson(store.db, 'erased-teacher', 99)).toBe(true);
		for (const thing of [
			'teacher',
			'class',
			'seat',
			'assignment',
			'identity',
			'passkey',
			'login'
		]) {
			expect(await findEverywhere(store.db, `erased-${thing}`), thing).toEqual([]);
		}
	});

	it('is written down by how much went, with the administrator who did it', async () => {
		await deletePerson(store.db, 'erased-teacher', 99, 'stays-teacher');
		expect(await lastEntry()).toMatchObject({
			person: 'stays-teacher',
			action: 'account.delete',
			detail: JSON.stringify({ classes: 1 })
		});
	});

	it('stays, with every class, while nobody else could administer the server', async () => {
		await store.db
			.updateTable('people')
			.set({ role: 'admin' })
			.where('id', '=', 'erased-teacher')
			.execute();
		expect(await deletePerson(store.db, 'erased-teacher', 99)).toBe(false);
		expect(await findEverywhere(store.db, 'erased-class')).toContain('classrooms.id');
	});

	it('was counted with these classes, and without those that a co-teacher keeps', async () => {
		expect(await countPerson(store.db, 'erased-teacher')).toMatchObject({
			people: 1,
			classrooms: 1,
			class_teachers: 1,
			attempts: 2
		});
		await store.db
			.insertInto('class_teachers')
			.values({
				id: 'co',
				classroom: 'erased-class',
				person: 'stays-teacher',
				part: 'co',
				created_at: 2
			})
			.execute();
		const counted = await countPerson(store.db, 'erased-teacher');
		expect(counted).toMatchObject({ people: 1 });
		expect(counted).not.toHaveProperty('classrooms');
	});
});

describe('the export of a seat', () => {
	it('has everything that is stored on it, and nothing of any other', async () => {
		const exported = await exportSeat(store.db, 'erased-seat');
		expect(Object.keys(exported)).toEqual([
			'seats',
			'seat_logins',
			'assignment_seats',
			'attempts',
			'events',
			'told_keys',
			'contests',
			'probes',
			'probe_answers',
			'audit'
		]);
		expect(exported['events']).toMatchObject([
			{ body: { type: 'answered', item: 'compare-choice' } }
		]);
		expect(exported['audit']).toHaveLength(3);
		expect(exported['audit']).toContainEqual(
			expect.objectContaining({ action: 'seat.add', detail: { seats: ['erased-seat'] } })
		);
		expect(JSON.stringify(exported)).not.toContain('other-seat');
	});
});
