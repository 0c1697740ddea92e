import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { makeLink } from '#lib/server/auth/links.ts';
import { selectOptionalLogin } from '#lib/server/auth/logins.ts';
import { setPolicy } from '#lib/server/auth/people/policy.ts';
import { selectWays } from '#lib/server/auth/people/ways.ts';
import { aPerson } from '#lib/server/auth/testing/a-person.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { beginOidc, finishOidc } from './oidc.ts';
import { aProvider, CALLBACK } from './testing/a-provider.ts';

const store = freshStore();
let at: Awaited<ReturnType<typeof aProvider>>;
beforeAll(async () => {
	at = await aProvider();
});
afterAll(() => at.close());

interface Wish {
	person?: string;
	invite?: string;
	only?: { claim: string; values: string[] };
}
type Visitor = Parameters<typeof at.visit>[1];

const ada: Visitor = { id: 'ada', claims: { name: 'Ada Lovelace', email: 'ada@school.test' } };

/** The whole way of a browser: to the provider, and back with what came of it. */
async function come(visitor: Visitor, { person, invite, only }: Wish = {}) {
	const school = { ...at.school, only };
	const wish = { callback: CALLBACK, next: '/teach/classes', person, invite };
	const { url, token } = await beginOidc(store.db, school, wish, 0);
	const back = { token, url: await at.visit(url, visitor), person };
	return { back, finish: () => finishOidc(store.db, school, back, 1) };
}

async function signedIn(visitor: Visitor, wish?: Wish) {
	const outcome = await (await come(visitor, wish)).finish();
	if (outcome.kind !== 'signed-in') throw new Error(JSON.stringify(outcome));
	return { ...outcome, person: await selectOptionalLogin(store.db, outcome.token, 2) };
}

const people = () => store.db.selectFrom('people').selectAll().execute();

it('signs up whom nobody knew, under their name, and signs them in the next time', async () => {
	const first = await signedIn(ada);
	expect(first).toMatchObject({ next: '/teach/classes', person: { name: 'Ada Lovelace' } });
	const second = await signedIn(ada);
	expect(second.person?.id).toBe(first.person?.id);
	expect(await people()).toHaveLength(1);
	const { identities } = await selectWays(store.db, first.person?.id ?? '');
	expect(identities).toMatchObject([{ issuer: at.school.issuer, subject: 'ada' }]);
});

it('asks for no e-mail and keeps none', async () => {
	const { url } = await beginOidc(store.db, at.school, { callback: CALLBACK, next: '/teach' }, 0);
	expect(url.searchParams.get('scope')).toBe('openid profile');
	await signedIn(ada);
	expect(await store.db.selectFrom('identities').selectAll().execute()).toHaveLength(1);
	expect(
		JSON.stringify(await store.db.selectFrom('identities').selectAll().execute())
	).not.toContain('ada@');
});

it('takes another subject with the same e-mail for another person', async () => {
	const password = await aPerson(store.db, 'ada@school.test');
	const one = await signedIn(ada);
	const two = await signedIn({ ...ada, id: 'ada-2' });
	expect(new Set([password, one.person?.id, two.person?.id]).size).toBe(3);
});

it('gives who is signed in one more way in, and nobody the way of another', async () => {
	const person = await aPerson(store.db, 'ada@school.test');
	const bob = await aPerson(store.db, 'bob@school.test');
	const linked = await (await come(ada, { person })).finish();
	expect(linked).toEqual({ kind: 'linked', next: '/teach/classes' });
	expect((await signedIn(ada)).person?.id).toBe(person);
	const taken = await (await come(ada, { person: bob })).finish();
	expect(taken).toEqual({ kind: 'refused', why: 'taken' });
	expect(await people()).toHaveLength(2);
});

it('links nothing when somebody else is signed in at the end, or nobody', async () => {
	const person = await aPerson(store.db, 'ada@school.test');
	const bob = await aPerson(store.db, 'bob@school.test');
	for (const now of [bob, undefined]) {
		const { back } = await come(ada, { person });
		const outcome = await finishOidc(store.db, at.school, { ...back, person: now }, 1);
		expect(outcome).toEqual({ kind: 'refused', why: 'failed' });
	}
	expect((await selectWays(store.db, person)).identities).toHaveLength(1);
});

describe('under the policy', () => {
	it('closed no new account is made, and a known one signs in', async () => {
		const { person } = await signedIn(ada);
		await setPolicy(store.db, 'closed', person?.id ?? '', 1);
		const outcome = await (await come({ id: 'bob' })).finish();
		expect(outcome).toEqual({ kind: 'refused', why: 'closed' });
		expect((await signedIn(ada)).person).toEqual(person);
	});

	it('invite an invitation rides along and is used once', async () => {
		const admin = await aPerson(store.db, 'admin@school.test');
		await setPolicy(store.db, 'invite', admin, 1);
		const invite = await makeLink(store.db, { kind: 'sign-up', by: admin }, 0);
		const uninvited = await (await come(ada)).finish();
		expect(uninvited).toEqual({ kind: 'refused', why: 'invite-needed' });
		expect((await signedIn(ada, { invite })).person?.name).toBe('Ada Lovelace');
		const again = await (await come({ id: 'bob' }, { invite })).finish();
		expect(again).toEqual({ kind: 'refused', why: 'invite-void' });
	});
});

it('lets in those alone whose claim has a value that is asked for', async () => {
	const only = { claim: 'roles', values: ['teacher', 'staff'] };
	const as = (roles: unknown) => ({ id: 'ada', claims: { name: 'Ada', roles } });
	for (const roles of ['student', undefined, ['student']]) {
		const outcome = await (await come(as(roles), { only })).finish();
		expect(outcome).toEqual({ kind: 'refused', why: 'not-let-in' });
	}
	expect(await people()).toEqual([]);
	await signedIn(as('teacher'), { only });
	await signedIn(as(['student', 'staff']), { only });
	expect(await people()).toHaveLength(1);
});

it('names a person without a name after the provider', async () => {
	expect((await signedIn({ id: 'cleo' })).person?.name).toBe('School');
});

describe('an answer that is not the one that was asked for', () => {
	const refused = { kind: 'refused', why: 'failed' };
	const hush = () => vi.spyOn(console, 'error').mockImplementation(() => undefined);

	it('signs nobody in who says no', async () => {
		const log = hush();
		expect(await (await come('nobody')).finish()).toEqual(refused);
		expect(log).toHaveBeenCalledOnce();
		log.mockRestore();
	});

	it('counts once, and not in another browser', async () => {
		const { back, finish } = await come(ada);
		const elsewhere = { ...back, token: undefined };
		expect(await finishOidc(store.db, at.school, elsewhere, 1)).toEqual(refused);
		expect(await finish()).toMatchObject({ kind: 'signed-in' });
		expect(await finish()).toEqual(refused);
	});

	it('counts with its own state alone', async () => {
		const log = hush();
		const { back, finish } = await come(ada);
		back.url.searchParams.set('state', 'another');
		expect(await finish()).toEqual(refused);
		log.mockRestore();
	});

	it('does not carry the code of one browser into another', async () => {
		const log = hush();
		const victim = await come(ada);
		const attacker = await come({ id: 'eve' });
		const code = attacker.back.url.searchParams.get('code') ?? '';
		victim.back.url.searchParams.set('code', code);
		expect(await victim.finish()).toEqual(refused);
		log.mockRestore();
	});

	it('counts at the provider alone where it began', async () => {
		const { back } = await come(ada);
		const other = { ...at.school, id: 'other' };
		expect(await finishOidc(store.db, other, back, 1)).toEqual(refused);
		expect(await people()).toEqual([]);
	});
});
