import { expect, it } from 'vitest';
import { aClass, aPerson } from '#lib/server/auth/testing/a-person.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { isLastAdmin, selectPeople, setName, setRole } from './administer.ts';
import { linkWay } from './ways.ts';

const store = freshStore();

async function three() {
	return [
		await aPerson(store.db, 'ada@school.test', 1),
		await aPerson(store.db, 'bob@school.test', 2),
		await aPerson(store.db, 'cleo@school.test', 3)
	] as const;
}

it('lists each person once, with role and e-mail, and nothing of what they teach', async () => {
	const [ada, bob, cleo] = await three();
	await aClass(store.db, 'one', [ada, bob]);
	await linkWay(store.db, bob, { issuer: 'https://provider.test', subject: '1' }, 1);
	const people = await selectPeople(store.db);
	expect(people.map(({ id, role, email }) => [id, role, email])).toEqual([
		[ada, 'admin', 'ada@school.test'],
		[bob, 'teacher', 'bob@school.test'],
		[cleo, 'teacher', 'cleo@school.test']
	]);
	expect(JSON.stringify(people)).not.toMatch(/one|hash|argon/);
});

it('makes administrators and unmakes them, but for the last', async () => {
	const [ada, bob] = await three();
	const set = (person: string, role: 'teacher' | 'admin') =>
		setRole(store.db, { person, role, by: ada }, 5);
	expect(await set(ada, 'teacher')).toBe(false);
	expect(await isLastAdmin(store.db, ada)).toBe(true);
	expect(await set(bob, 'admin')).toBe(true);
	expect(await isLastAdmin(store.db, ada)).toBe(false);
	expect(await set(ada, 'teacher')).toBe(true);
	expect(await set(bob, 'teacher')).toBe(false);
	expect(await set('nobody', 'admin')).toBe(false);
	const audit = await store.db
		.selectFrom('audit')
		.select(['action', 'person'])
		.where('at', '=', 5)
		.execute();
	expect(audit).toEqual(Array(2).fill({ action: 'role.set', person: ada }));
});

it('changes a name and writes down that it changed', async () => {
	const [ada] = await three();
	await setName(store.db, { person: ada, name: 'Ada L.' }, 5);
	expect((await selectPeople(store.db))[0]?.name).toBe('Ada L.');
	expect(
		await store.db.selectFrom('audit').selectAll().where('at', '=', 5).execute()
	).toMatchObject([{ person: ada, action: 'name.set', detail: '{}' }]);
});
