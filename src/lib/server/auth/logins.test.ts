import { expect, it } from 'vitest';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import {
	countLogins,
	endEverywhere,
	endLogin,
	LOGIN_MS,
	selectOptionalLogin,
	startLogin
} from './logins.ts';
import { aPerson } from './testing/a-person.ts';

const store = freshStore();
const who = (token: string, now = 2) => selectOptionalLogin(store.db, token, now);

it('knows a person by the token of the login until it expires', async () => {
	const person = await aPerson(store.db, 'ada@school.test');
	const token = await startLogin(store.db, person, 0);
	expect(await who(token, LOGIN_MS - 1)).toMatchObject({ id: person, role: 'admin' });
	expect(await who(token, LOGIN_MS)).toBeUndefined();
	expect(await who('x'.repeat(43))).toBeUndefined();
});

it('keeps no token', async () => {
	const token = await startLogin(store.db, await aPerson(store.db, 'ada@school.test'), 0);
	const rows = await store.db.selectFrom('logins').selectAll().execute();
	expect(JSON.stringify(rows)).not.toContain(token);
});

it('ends one login, or all of a person and nobody else’s', async () => {
	const ada = await aPerson(store.db, 'ada@school.test');
	const bob = await aPerson(store.db, 'bob@school.test');
	const [first, second, third] = [
		await startLogin(store.db, ada, 1),
		await startLogin(store.db, ada, 1),
		await startLogin(store.db, ada, 1)
	];
	const other = await startLogin(store.db, bob, 1);
	await endLogin(store.db, first);
	expect(await who(first)).toBeUndefined();
	expect(await who(second)).toMatchObject({ id: ada });
	expect(await countLogins(store.db, ada, 2)).toBe(2);
	expect(await countLogins(store.db, ada, 1 + LOGIN_MS)).toBe(0);
	await endEverywhere(store.db, ada, 3);
	expect(await who(second)).toBeUndefined();
	expect(await who(third)).toBeUndefined();
	expect(await who(other)).toMatchObject({ id: bob });
	const audit = await store.db.selectFrom('audit').selectAll().where('at', '=', 3).execute();
	expect(audit).toMatchObject([{ person: ada, action: 'logins.end' }]);
});
