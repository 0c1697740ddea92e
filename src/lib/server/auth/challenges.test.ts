import { expect, it } from 'vitest';
import { z } from 'zod';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { CHALLENGE_MS, startChallenge, takeChallenge } from './challenges.ts';
import type { ChallengeKind } from './challenges.ts';

const store = freshStore();
const body = z.object({ said: z.string() });
const start = (now = 0) => startChallenge(store.db, 'oidc', { said: 'this' }, now);
const take = (token: string | undefined, now = 1, kind: ChallengeKind = 'oidc') =>
	takeChallenge(store.db, { token, kind, body }, now);

it('gives back once what was begun', async () => {
	const token = await start();
	expect(await take(token)).toEqual({ said: 'this' });
	expect(await take(token)).toBeUndefined();
});

it('gives nothing back to another browser, for another thing, or too late', async () => {
	expect(await take(undefined)).toBeUndefined();
	expect(await take('x'.repeat(43))).toBeUndefined();
	expect(await take(await start(), 1, 'passkey-add')).toBeUndefined();
	expect(await take(await start(), CHALLENGE_MS)).toBeUndefined();
});

it('keeps no challenge that is over, and no token', async () => {
	await start();
	const token = await start(CHALLENGE_MS);
	const rows = await store.db.selectFrom('challenges').selectAll().execute();
	expect(rows).toHaveLength(1);
	expect(JSON.stringify(rows)).not.toContain(token);
});
