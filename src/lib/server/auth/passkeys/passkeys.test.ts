import { expect, it } from 'vitest';
import { CHALLENGE_MS } from '#lib/server/auth/challenges.ts';
import { selectOptionalLogin } from '#lib/server/auth/logins.ts';
import { removeWay, selectWays } from '#lib/server/auth/people/ways.ts';
import { aPerson } from '#lib/server/auth/testing/a-person.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import {
	beginPasskey,
	beginPasskeySignIn,
	finishPasskey,
	finishPasskeySignIn
} from './passkeys.ts';
import { AssertionJSON, AttestationJSON } from './responses.ts';
import { softwareKey } from './testing/software-key.ts';

const store = freshStore();
const ORIGIN = 'https://lessons.school.test:8443';
type Key = ReturnType<typeof softwareKey>;

async function add(person: string, key: Key, origin = ORIGIN) {
	const asking = { id: person, name: 'Ada', role: 'teacher' } as const;
	const { options, token } = await beginPasskey(store.db, { person: asking, origin }, 0);
	const response = AttestationJSON.parse(key.make(options));
	const answer = { token, origin, response, person, name: 'Phone' };
	return { answer, finish: (now = 1) => finishPasskey(store.db, answer, now) };
}

async function come(key: Key) {
	const { options, token } = await beginPasskeySignIn(store.db, ORIGIN, 0);
	const answer = { token, origin: ORIGIN, response: AssertionJSON.parse(key.answer(options)) };
	return { answer, finish: (now = 1) => finishPasskeySignIn(store.db, answer, now) };
}

async function withPasskey() {
	const person = await aPerson(store.db, 'ada@school.test');
	const key = softwareKey(ORIGIN);
	const { finish } = await add(person, key);
	expect(await finish()).toBe(true);
	return { person, key };
}

it('signs in with a passkey that was added', async () => {
	const { person, key } = await withPasskey();
	const token = await (await come(key)).finish();
	expect(await selectOptionalLogin(store.db, token ?? '', 2)).toMatchObject({ id: person });
	expect((await selectWays(store.db, person)).passkeys).toMatchObject([{ name: 'Phone' }]);
	const audit = await store.db.selectFrom('audit').select('action').orderBy('id').execute();
	expect(audit.at(-1)).toEqual({ action: 'passkey.add' });
});

it('asks the browser for a key that it finds by itself, after checking who is there', async () => {
	const person = { id: await aPerson(store.db, 'a@b.test'), name: 'Ada', role: 'admin' } as const;
	const { options } = await beginPasskey(store.db, { person, origin: ORIGIN }, 0);
	expect(options.rp.id).toBe('lessons.school.test');
	expect(options.authenticatorSelection).toMatchObject({
		residentKey: 'required',
		userVerification: 'required'
	});
	const { options: asked } = await beginPasskeySignIn(store.db, ORIGIN, 0);
	expect(asked).toMatchObject({ rpId: 'lessons.school.test', userVerification: 'required' });
	expect(asked.allowCredentials ?? []).toEqual([]);
});

it('takes each answer once, and none that is late', async () => {
	const { key } = await withPasskey();
	const { finish } = await come(key);
	expect(await finish()).toBeDefined();
	expect(await finish()).toBeUndefined();
	expect(await (await come(key)).finish(CHALLENGE_MS)).toBeUndefined();
});

it('takes no answer to another challenge, from another site or with another key', async () => {
	const { key } = await withPasskey();
	const [one, two] = [await come(key), await come(key)];
	const crossed = { ...one.answer, token: two.answer.token };
	expect(await finishPasskeySignIn(store.db, crossed, 1)).toBeUndefined();

	const elsewhere = softwareKey('https://evil.test');
	const { options, token } = await beginPasskeySignIn(store.db, ORIGIN, 0);
	const { id } = key.answer(options);
	const response = { ...elsewhere.answer(options), id, rawId: id };
	const answer = { token, origin: ORIGIN, response };
	expect(await finishPasskeySignIn(store.db, answer, 1)).toBeUndefined();
	expect(await (await come(softwareKey(ORIGIN))).finish()).toBeUndefined();
	expect(await store.db.selectFrom('logins').selectAll().execute()).toEqual([]);
});

it('takes no answer of a copy whose counter lags behind', async () => {
	const { key } = await withPasskey();
	expect(await (await come(key)).finish()).toBeDefined();
	key.copyOf(0);
	expect(await (await come(key)).finish()).toBeUndefined();
});

it('adds a passkey to nobody but the person who began, on the site where it began', async () => {
	const ada = await aPerson(store.db, 'ada@school.test');
	const bob = await aPerson(store.db, 'bob@school.test');
	const { answer } = await add(ada, softwareKey(ORIGIN));
	expect(await finishPasskey(store.db, { ...answer, person: bob }, 1)).toBe(false);
	const elsewhere = await add(ada, softwareKey('https://evil.test'));
	expect(await elsewhere.finish()).toBe(false);
	expect(await store.db.selectFrom('passkeys').selectAll().execute()).toEqual([]);
});

it('does not pass a passkey from one person to another', async () => {
	const { key, person } = await withPasskey();
	const bob = await aPerson(store.db, 'bob@school.test');
	expect(await (await add(bob, key)).finish()).toBe(false);
	expect((await selectWays(store.db, bob)).passkeys).toEqual([]);
	expect((await selectWays(store.db, person)).passkeys).toHaveLength(1);
});

it('opens nothing with a passkey that was removed', async () => {
	const { person, key } = await withPasskey();
	const [kept] = (await selectWays(store.db, person)).passkeys;
	const own = { person, kind: 'passkeys', id: kept?.id ?? '' } as const;
	expect(await removeWay(store.db, own, 2)).toBe(true);
	expect(await (await come(key)).finish()).toBeUndefined();
});
