import { expect, it } from 'vitest';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { joinAsCoTeacher, LINK_MS, makeLink, selectOptionalLink } from './links.ts';
import { aClass, aPerson } from './testing/a-person.ts';

const store = freshStore();

async function invited() {
	const ada = await aPerson(store.db, 'ada@school.test');
	const bob = await aPerson(store.db, 'bob@school.test');
	await aClass(store.db, 'one', [ada]);
	const link = { kind: 'co-teacher', classroom: 'one', by: ada } as const;
	return { ada, bob, token: await makeLink(store.db, link, 0) };
}

const partOf = async (person: string) =>
	(
		await store.db
			.selectFrom('class_teachers')
			.select('part')
			.where('person', '=', person)
			.executeTakeFirst()
	)?.part;

it('keeps the hash of a link alone', async () => {
	const { token } = await invited();
	const links = await store.db.selectFrom('links').selectAll().execute();
	const audit = await store.db.selectFrom('audit').selectAll().execute();
	expect(links).toHaveLength(1);
	expect(JSON.stringify([links, audit])).not.toContain(token);
});

it('makes a co-teacher once, of the class that the link invites to', async () => {
	const { bob, token } = await invited();
	const cleo = await aPerson(store.db, 'cleo@school.test');
	expect(await selectOptionalLink(store.db, token, 1)).toMatchObject({ classroom: 'one' });
	expect(await joinAsCoTeacher(store.db, token, bob, 1)).toBe('one');
	expect(await partOf(bob)).toBe('co');
	expect(await selectOptionalLink(store.db, token, 1)).toBeUndefined();
	expect(await joinAsCoTeacher(store.db, token, cleo, 1)).toBeUndefined();
	expect(await partOf(cleo)).toBeUndefined();
});

it('leaves an owner who opens the link an owner', async () => {
	const { ada, token } = await invited();
	expect(await joinAsCoTeacher(store.db, token, ada, 1)).toBe('one');
	expect(await partOf(ada)).toBe('owner');
});

it('joins nobody by a link that is over, or for something else', async () => {
	const { ada, bob, token } = await invited();
	const end = LINK_MS['co-teacher'];
	expect(await selectOptionalLink(store.db, token, end)).toBeUndefined();
	expect(await joinAsCoTeacher(store.db, token, bob, end)).toBeUndefined();
	const other = await makeLink(store.db, { kind: 'sign-up', by: ada }, 0);
	expect(await joinAsCoTeacher(store.db, other, bob, 1)).toBeUndefined();
	expect(await selectOptionalLink(store.db, other, 1)).toBeDefined();
});

it('writes down who made a link and who joined by it', async () => {
	const { ada, bob, token } = await invited();
	await joinAsCoTeacher(store.db, token, bob, 5);
	const rows = await store.db
		.selectFrom('audit')
		.select(['action', 'person', 'classroom'])
		.where('classroom', '=', 'one')
		.execute();
	expect(rows).toEqual([
		{ action: 'link.make', person: ada, classroom: 'one' },
		{ action: 'class.join', person: bob, classroom: 'one' }
	]);
});
