import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { hashToken, makeToken } from './tokens.ts';

/** How long a sign-in may be under way, in ms. */
export const CHALLENGE_MS = 600_000;

/** What a challenge is for; one begun for a thing answers for nothing else. */
export type ChallengeKind = 'passkey-add' | 'passkey-sign-in' | 'oidc';

/** Begins a sign-in. The token is for the cookie of the browser that began it. */
export async function startChallenge(
	db: Kysely<Tables>,
	kind: ChallengeKind,
	body: object,
	now: number
): Promise<string> {
	await db.deleteFrom('challenges').where('expires_at', '<=', now).execute();
	const token = makeToken();
	const row = { id: hashToken(token), kind, body: JSON.stringify(body) };
	await db
		.insertInto('challenges')
		.values({ ...row, expires_at: now + CHALLENGE_MS })
		.execute();
	return token;
}

/** What was begun with this token, once; undefined when it is unknown, used, late or for another thing. */
export async function takeChallenge<Body>(
	db: Kysely<Tables>,
	{ token, kind, body }: { token: string | undefined; kind: ChallengeKind; body: z.ZodType<Body> },
	now: number
): Promise<Body | undefined> {
	if (token === undefined) return undefined;
	const row = await db
		.deleteFrom('challenges')
		.where('id', '=', hashToken(token))
		.returningAll()
		.executeTakeFirst();
	if (row?.kind !== kind || row.expires_at <= now) return undefined;
	return body.parse(JSON.parse(row.body));
}
