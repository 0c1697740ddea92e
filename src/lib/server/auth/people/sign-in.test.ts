import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { selectOptionalLogin } from '#lib/server/auth/logins.ts';
import { aPerson, GOOD_PASSWORD } from '#lib/server/auth/testing/a-person.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { signIn } from './sign-in.ts';

const store = freshStore();
let nth = 0;
let email = '';
let address = '';
beforeEach(() => {
	nth += 1;
	// The limits outlive a test, as they outlive a request.
	email = `ada-${nth}@school.test`;
	address = `192.0.2.${nth}`;
});
afterEach(() => vi.useRealTimers());

const type = (typed: Partial<{ email: string; password: string; address: string }> = {}) =>
	signIn(store.db, { email, password: GOOD_PASSWORD, address, ...typed }, 5);
const guess = () => type({ password: 'wrong' });

it('signs in with e-mail and password', async () => {
	const person = await aPerson(store.db, email);
	const { token = '' } = await type();
	expect(await selectOptionalLogin(store.db, token, 6)).toMatchObject({ id: person });
});

it('says the same of a wrong password, an unknown e-mail and an account without a password', async () => {
	const person = await aPerson(store.db, email);
	expect(await guess()).toEqual({});
	expect(await type({ email: `nobody-${nth}@school.test` })).toEqual({});
	await store.db
		.updateTable('identities')
		.set({ secret: null })
		.where('person', '=', person)
		.execute();
	expect(await type()).toEqual({});
	expect(await store.db.selectFrom('logins').selectAll().execute()).toEqual([]);
});

it('stops after ten failures at one place, and lets the same person in at another', async () => {
	await aPerson(store.db, email);
	for (let failure = 0; failure < 10; failure += 1) expect(await guess()).toEqual({});
	expect((await type()).wait).toBeGreaterThan(800);
	expect((await type({ address: `198.51.100.${nth}` })).token).toBeDefined();
});

it('goes on after a quarter of an hour', async () => {
	await aPerson(store.db, email);
	vi.useFakeTimers({ toFake: ['Date'] });
	for (let failure = 0; failure < 10; failure += 1) await guess();
	expect((await type()).wait).toBeGreaterThan(0);
	vi.setSystemTime(Date.now() + 900_001);
	expect((await type()).token).toBeDefined();
});

it('does not count a password that is right', async () => {
	await aPerson(store.db, email);
	for (let time = 0; time < 12; time += 1) expect((await type()).token).toBeDefined();
});

it('stops guesses that come at once as well', async () => {
	const answers = await Promise.all(Array.from({ length: 30 }, guess));
	expect(answers.filter(({ wait }) => wait === undefined)).toHaveLength(10);
});

it('stops one place after a hundred failures over many accounts', async () => {
	const answers = await Promise.all(
		Array.from({ length: 110 }, (_, other) => type({ email: `other-${nth}-${other}@school.test` }))
	);
	expect(answers.filter(({ wait }) => wait === undefined)).toHaveLength(100);
}, 30_000);

it('stops guesses at one account from many places', async () => {
	const answers = await Promise.all(
		Array.from({ length: 110 }, (_, place) => type({ address: `place-${nth}-${place}` }))
	);
	expect(answers.filter(({ wait }) => wait === undefined)).toHaveLength(100);
}, 30_000);
