import { describe, expect, it } from 'vitest';
import { LINK_MS, makeLink } from '#lib/server/auth/links.ts';
import { aPerson } from '#lib/server/auth/testing/a-person.ts';
import { hashToken } from '#lib/server/auth/tokens.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { deletePerson } from './delete-person.ts';
import { selectPolicy, setPolicy } from './policy.ts';
import { PASSWORD, signUp } from './sign-up.ts';

const store = freshStore();
const roleOf = async (id: string) =>
	(await store.db.selectFrom('people').select('role').where('id', '=', id).executeTakeFirst())
		?.role;

let nth = 0;
const newcomer = (invite?: string) => ({
	name: 'Bob',
	way: { issuer: PASSWORD, subject: `bob-${(nth += 1)}@school.test`, secret: 'hash' },
	invite: invite && hashToken(invite)
});
const come = (invite?: string, now = 1) => signUp(store.db, newcomer(invite), now);

it('makes the first person administrator and every other a teacher, even when they come at once', async () => {
	const made = await Promise.all([come(), come(), come()]);
	const roles = await Promise.all(made.map(({ person }) => roleOf(person ?? '')));
	expect(roles.sort()).toEqual(['admin', 'teacher', 'teacher']);
});

it('keeps one account for an e-mail', async () => {
	await aPerson(store.db, 'ada@school.test');
	const way = { issuer: PASSWORD, subject: 'ada@school.test', secret: 'other' };
	expect(await signUp(store.db, { name: 'Eve', way }, 1)).toEqual({ refused: 'taken' });
	expect(await store.db.selectFrom('people').selectAll().execute()).toHaveLength(1);
});

it('writes down that an account was made, without a name', async () => {
	const person = await aPerson(store.db, 'ada@school.test');
	const rows = await store.db.selectFrom('audit').selectAll().execute();
	expect(rows).toMatchObject([{ person, action: 'account.make' }]);
	expect(rows[0]?.detail).not.toContain('ada');
});

describe('under the policy', () => {
	it('lets anybody in at first', async () => {
		expect(await selectPolicy(store.db)).toBe('open');
		await aPerson(store.db, 'ada@school.test');
		expect(await selectPolicy(store.db)).toBe('open');
		expect((await come()).person).toBeDefined();
	});

	it('closed nobody comes, with an invitation or without', async () => {
		const ada = await aPerson(store.db, 'ada@school.test');
		await setPolicy(store.db, 'closed', ada, 1);
		const token = await makeLink(store.db, { kind: 'sign-up', by: ada }, 0);
		expect(await come()).toEqual({ refused: 'closed' });
		expect(await come(token)).toEqual({ refused: 'closed' });
	});

	it('invite an invitation lets in one person, while it holds', async () => {
		const ada = await aPerson(store.db, 'ada@school.test');
		await setPolicy(store.db, 'invite', ada, 1);
		const invitation = () => makeLink(store.db, { kind: 'sign-up', by: ada }, 0);
		const token = await invitation();
		expect(await come()).toEqual({ refused: 'invite-needed' });
		expect((await come(token)).person).toBeDefined();
		expect(await come(token)).toEqual({ refused: 'invite-void' });
		expect(await come(await invitation(), LINK_MS['sign-up'])).toEqual({ refused: 'invite-void' });
		const reset = await makeLink(store.db, { kind: 'reset', person: ada, by: ada }, 0);
		expect(await come(reset)).toEqual({ refused: 'invite-void' });
	});

	it('invite an invitation is not used up by somebody who has an account', async () => {
		const ada = await aPerson(store.db, 'ada@school.test');
		await setPolicy(store.db, 'invite', ada, 1);
		const token = await makeLink(store.db, { kind: 'sign-up', by: ada }, 0);
		const way = { issuer: PASSWORD, subject: 'ada@school.test' };
		const again = { name: 'Ada', way, invite: hashToken(token) };
		expect(await signUp(store.db, again, 1)).toEqual({ refused: 'taken' });
		expect((await come(token)).person).toBeDefined();
	});

	it('a server without people is open again', async () => {
		const ada = await aPerson(store.db, 'ada@school.test');
		await setPolicy(store.db, 'closed', ada, 1);
		expect(await selectPolicy(store.db)).toBe('closed');
		expect(await deletePerson(store.db, ada, 2)).toBe(true);
		const { person } = await come();
		expect(await roleOf(person ?? '')).toBe('admin');
		expect(await selectPolicy(store.db)).toBe('closed');
	});

	it('is written down when it changes', async () => {
		const ada = await aPerson(store.db, 'ada@school.test');
		await setPolicy(store.db, 'closed', ada, 7);
		expect(
			await store.db.selectFrom('audit').selectAll().where('at', '=', 7).execute()
		).toMatchObject([{ person: ada, action: 'sign-up.set', detail: '{"policy":"closed"}' }]);
	});
});
