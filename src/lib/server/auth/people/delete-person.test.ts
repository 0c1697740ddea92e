import { expect, it } from 'vitest';
import { beginPasskey } from '#lib/server/auth/passkeys/passkeys.ts';
import { makeLink } from '#lib/server/auth/links.ts';
import { startLogin } from '#lib/server/auth/logins.ts';
import { aClass, aPerson } from '#lib/server/auth/testing/a-person.ts';
import { tables } from '#lib/server/db/tables/tables.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { setRole } from './administer.ts';
import { deletePerson, selectFates } from './delete-person.ts';

const store = freshStore();

/** Every row of the store. */
async function everything(): Promise<string> {
	const rows = await Promise.all(
		tables.map(({ name }) =>
			store.db
				.selectFrom(name as keyof Tables)
				.selectAll()
				.execute()
		)
	);
	return JSON.stringify(rows);
}

const classes = async () =>
	(await store.db.selectFrom('classrooms').select('id').orderBy('id').execute()).map(
		({ id }) => id
	);

/** An administrator, and a teacher about whom there is a row in every table that can refer to one. */
async function twoPeople() {
	const admin = await aPerson(store.db, 'admin@school.test');
	const ada = await aPerson(store.db, 'ada@school.test');
	await startLogin(store.db, ada, 1);
	await aClass(store.db, 'alone', [ada]);
	await aClass(store.db, 'shared', [ada, admin]);
	await makeLink(store.db, { kind: 'reset', person: ada, by: admin }, 1);
	await makeLink(store.db, { kind: 'co-teacher', classroom: 'shared', by: ada }, 1);
	await setRole(store.db, { person: ada, role: 'admin', by: admin }, 1);
	const person = { id: ada, name: 'Ada', role: 'admin' } as const;
	await beginPasskey(store.db, { person, origin: 'https://school.test' }, 1);
	await store.db
		.insertInto('passkeys')
		.values({
			id: 'key',
			person: ada,
			name: 'Phone',
			public_key: 'k',
			counter: 0,
			transports: '[]',
			created_at: 1
		})
		.execute();
	await store.db
		.insertInto('assignments')
		.values({
			id: 'assignment',
			classroom: 'shared',
			module: 'small',
			version: '1.0.0',
			hash: '0',
			settings: '{}',
			created_at: 1,
			created_by: ada,
			whole_class: 1,
			paused_at: null,
			closed_at: null,
			live_acts: 0
		})
		.execute();
	return { admin, ada };
}

it('leaves no row that refers to the person', async () => {
	const { ada } = await twoPeople();
	expect(await everything()).toContain(ada);
	expect(await deletePerson(store.db, ada, 2)).toBe(true);
	const left = await everything();
	expect(left).not.toContain(ada);
	expect(left).not.toContain('ada@school.test');
});

it('takes the classes that nobody else teaches along, and passes on the others', async () => {
	const { admin, ada } = await twoPeople();
	const bob = await aPerson(store.db, 'bob@school.test');
	await aClass(store.db, 'of-three', [ada, admin, bob]);
	expect(await selectFates(store.db, ada)).toEqual({
		deleted: ['Class alone'],
		passed: ['Class of-three', 'Class shared']
	});
	expect(await selectFates(store.db, admin)).toEqual({ deleted: [], passed: [] });
	await store.db.deleteFrom('classrooms').where('id', '=', 'of-three').execute();
	await deletePerson(store.db, ada, 2);
	expect(await classes()).toEqual(['shared']);
	expect(await everything()).not.toContain('seat-of-alone');
	expect(await everything()).toContain('seat-of-shared');
	const teachers = await store.db.selectFrom('class_teachers').selectAll().execute();
	expect(teachers).toMatchObject([{ classroom: 'shared', person: admin, part: 'owner' }]);
	expect(await store.db.selectFrom('assignments').selectAll().execute()).toHaveLength(1);
});

it('passes a class to the co-teacher who has been there longest', async () => {
	const [ada, bob, cleo] = [
		await aPerson(store.db, 'ada@school.test'),
		await aPerson(store.db, 'bob@school.test'),
		await aPerson(store.db, 'cleo@school.test')
	];
	await aClass(store.db, 'shared', [bob, cleo, ada]);
	await deletePerson(store.db, bob, 2);
	const teachers = await store.db
		.selectFrom('class_teachers')
		.select(['person', 'part'])
		.orderBy('created_at')
		.execute();
	expect(teachers).toEqual([
		{ person: cleo, part: 'owner' },
		{ person: ada, part: 'co' }
	]);
});

it('keeps the owner of a class that a co-teacher leaves', async () => {
	const [ada, bob] = [
		await aPerson(store.db, 'ada@school.test'),
		await aPerson(store.db, 'bob@school.test')
	];
	await aClass(store.db, 'one', [ada, bob]);
	await deletePerson(store.db, bob, 2);
	const teachers = await store.db.selectFrom('class_teachers').selectAll().execute();
	expect(teachers).toMatchObject([{ person: ada, part: 'owner' }]);
});

it('keeps the last administrator while there is anybody else', async () => {
	const admin = await aPerson(store.db, 'admin@school.test');
	const ada = await aPerson(store.db, 'ada@school.test');
	expect(await deletePerson(store.db, admin, 2)).toBe(false);
	expect(await setRole(store.db, { person: ada, role: 'admin', by: admin }, 2)).toBe(true);
	expect(await deletePerson(store.db, admin, 3)).toBe(true);
	expect(await deletePerson(store.db, ada, 4)).toBe(true);
	expect(await store.db.selectFrom('people').selectAll().execute()).toEqual([]);
});

it('lets only one of two administrators leave who leave at once', async () => {
	const admin = await aPerson(store.db, 'admin@school.test');
	const ada = await aPerson(store.db, 'ada@school.test');
	await aPerson(store.db, 'bob@school.test');
	await setRole(store.db, { person: ada, role: 'admin', by: admin }, 2);
	const done = await Promise.all([
		deletePerson(store.db, admin, 3),
		deletePerson(store.db, ada, 3)
	]);
	expect(done.filter(Boolean)).toHaveLength(1);
});

it('writes down that an account was deleted, and not whose', async () => {
	const { ada } = await twoPeople();
	await deletePerson(store.db, ada, 9);
	expect(
		await store.db.selectFrom('audit').selectAll().where('at', '=', 9).execute()
	).toMatchObject([{ person: null, action: 'account.delete', detail: '{"classes":1}' }]);
});
