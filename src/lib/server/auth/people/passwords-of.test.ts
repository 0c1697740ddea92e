import { expect, it } from 'vitest';
import { LINK_MS, makeLink } from '#lib/server/auth/links.ts';
import { selectOptionalLogin, startLogin } from '#lib/server/auth/logins.ts';
import { aPerson, GOOD_PASSWORD } from '#lib/server/auth/testing/a-person.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { hasPassword, resetPassword, selectOptionalPassword, setPassword } from './passwords-of.ts';
import { signUp } from './sign-up.ts';

const store = freshStore();
const EMAIL = 'ada@school.test';
const NEW = 'nine green herons';
const resetLink = (person: string) =>
	makeLink(store.db, { kind: 'reset', person, by: undefined }, 0);
const reset = (token: string, now = 1, email?: string) =>
	resetPassword(store.db, { token, email, password: NEW }, now);

it('sets a password and signs the person out everywhere else', async () => {
	const person = await aPerson(store.db, EMAIL);
	const before = await startLogin(store.db, person, 1);
	const { token = '' } = await setPassword(store.db, { person, email: EMAIL, password: NEW }, 2);
	expect(await selectOptionalLogin(store.db, before, 3)).toBeUndefined();
	expect(await selectOptionalLogin(store.db, token, 3)).toMatchObject({ id: person });
	expect(await hasPassword(store.db, person, NEW)).toBe(true);
	expect(await hasPassword(store.db, person, GOOD_PASSWORD)).toBe(false);
	const audit = await store.db.selectFrom('audit').selectAll().where('at', '=', 2).execute();
	expect(audit).toMatchObject([{ person, action: 'password.set' }]);
});

it('changes the e-mail with it, and leaves the old one to whoever comes', async () => {
	const person = await aPerson(store.db, EMAIL);
	await setPassword(store.db, { person, email: 'ada@other.test', password: NEW }, 2);
	expect(await selectOptionalPassword(store.db, person)).toMatchObject({
		subject: 'ada@other.test'
	});
	expect(await aPerson(store.db, EMAIL)).not.toBe(person);
});

it('takes no e-mail that somebody else signs in with, and no weak password', async () => {
	const person = await aPerson(store.db, EMAIL);
	await aPerson(store.db, 'bob@school.test');
	const set = (email: string, password: string) =>
		setPassword(store.db, { person, email, password }, 2);
	expect(await set('bob@school.test', NEW)).toEqual({ problem: 'email-taken' });
	expect(await set('ada.lovelace@school.test', 'ada.lovelace')).toEqual({
		problem: 'password-is-email'
	});
	expect(await hasPassword(store.db, person, GOOD_PASSWORD)).toBe(true);
});

it('resets by a link, which works once and ends every login', async () => {
	const person = await aPerson(store.db, EMAIL);
	const before = await startLogin(store.db, person, 0);
	const token = await resetLink(person);
	// The e-mail of an account that has one is not the link’s to change.
	expect((await reset(token, 1, 'eve@evil.test')).token).toBeDefined();
	expect(await selectOptionalPassword(store.db, person)).toMatchObject({ subject: EMAIL });
	expect(await hasPassword(store.db, person, NEW)).toBe(true);
	expect(await selectOptionalLogin(store.db, before, 1)).toBeUndefined();
	expect(await reset(token)).toEqual({ problem: 'link-void' });
});

it('makes older links void with the one that is used', async () => {
	const person = await aPerson(store.db, EMAIL);
	const [older, newer] = [await resetLink(person), await resetLink(person)];
	await reset(newer);
	expect(await reset(older)).toEqual({ problem: 'link-void' });
});

it('resets nothing by a link that is over, unknown, or for something else', async () => {
	const person = await aPerson(store.db, EMAIL);
	const invite = await makeLink(store.db, { kind: 'sign-up', by: person }, 0);
	const late = await resetLink(person);
	expect(await reset(late, LINK_MS.reset)).toEqual({ problem: 'link-void' });
	expect(await reset(invite)).toEqual({ problem: 'link-void' });
	expect(await reset('x'.repeat(43))).toEqual({ problem: 'link-void' });
	expect(await hasPassword(store.db, person, GOOD_PASSWORD)).toBe(true);
});

it('keeps a link that could not be used as it was', async () => {
	const way = { issuer: 'https://provider.test', subject: '1' };
	await aPerson(store.db, EMAIL);
	const { person = '' } = await signUp(store.db, { name: 'Bob', way }, 1);
	const token = await resetLink(person);
	expect(await reset(token, 1, EMAIL)).toEqual({ problem: 'email-taken' });
	expect(await reset(token)).toEqual({ problem: 'email-form' });
	expect((await reset(token, 1, 'bob@school.test')).token).toBeDefined();
	expect(await hasPassword(store.db, person, NEW)).toBe(true);
});

it('lets one of two through who use a link at once', async () => {
	const token = await resetLink(await aPerson(store.db, EMAIL));
	const both = await Promise.all([reset(token), reset(token)]);
	expect(both.filter(({ problem }) => problem === undefined)).toHaveLength(1);
});
