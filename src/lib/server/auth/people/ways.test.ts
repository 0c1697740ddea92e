import { expect, it } from 'vitest';
import { aPerson } from '#lib/server/auth/testing/a-person.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { linkWay, removeWay, selectWays } from './ways.ts';

const store = freshStore();
const way = { issuer: 'https://provider.test', subject: '1' };
const link = (person: string) => linkWay(store.db, person, way, 5);

it('gives a person one more way in, and nobody the way of another', async () => {
	const ada = await aPerson(store.db, 'ada@school.test');
	const bob = await aPerson(store.db, 'bob@school.test');
	expect(await link(ada)).toBe(true);
	expect(await link(ada)).toBe(true);
	expect(await link(bob)).toBe(false);
	expect((await selectWays(store.db, ada)).identities).toHaveLength(2);
	expect((await selectWays(store.db, bob)).identities).toHaveLength(1);
	const audit = await store.db.selectFrom('audit').selectAll().where('at', '=', 5).execute();
	expect(audit).toMatchObject([{ person: ada, action: 'identity.link' }]);
});

it('takes a way in from its person alone, and never the last', async () => {
	const ada = await aPerson(store.db, 'ada@school.test');
	const bob = await aPerson(store.db, 'bob@school.test');
	await link(ada);
	const [password, provider] = (await selectWays(store.db, ada)).identities;
	const remove = (person: string, id = '') =>
		removeWay(store.db, { person, kind: 'identities', id }, 6);
	expect(await remove(bob, provider?.id)).toBe(false);
	expect(await remove(ada, password?.id)).toBe(true);
	expect(await remove(ada, provider?.id)).toBe(false);
	expect((await selectWays(store.db, ada)).identities).toMatchObject([way]);
	const audit = await store.db.selectFrom('audit').selectAll().where('at', '=', 6).execute();
	expect(audit).toMatchObject([{ person: ada, action: 'identity.remove' }]);
});
