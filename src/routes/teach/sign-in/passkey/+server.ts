import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { CHALLENGE_MS } from '#lib/server/auth/challenges.ts';
import { challengeToken, keepChallenge, keepLogin } from '#lib/server/auth/cookies.ts';
import { LOGIN_MS } from '#lib/server/auth/logins.ts';
import { beginPasskeySignIn, finishPasskeySignIn } from '#lib/server/auth/passkeys/passkeys.ts';
import { AssertionJSON } from '#lib/server/auth/passkeys/responses.ts';
import { addressKey, makeLimit } from '#lib/server/limits/limit.ts';
import { pageOrigin } from '../../page-origin.server.ts';
import type { RequestHandler } from './$types';

/** A school shares one address. */
const limit = makeLimit({ points: 200, seconds: 900 });

export const POST: RequestHandler = async (event) => {
	if ((await limit.take(addressKey(event))) > 0) error(429);
	const begun = await beginPasskeySignIn(event.locals.db, pageOrigin(event), Date.now());
	keepChallenge(event, begun.token, CHALLENGE_MS);
	return json(begun.options);
};

const Body = z.object({ response: AssertionJSON });

export const PUT: RequestHandler = async (event) => {
	const body = Body.safeParse(await event.request.json().catch(() => undefined));
	if (!body.success) error(400, 'response: send what the browser made of the options');
	const answer = { ...body.data, token: challengeToken(event), origin: pageOrigin(event) };
	const token = await finishPasskeySignIn(event.locals.db, answer, Date.now());
	keepChallenge(event, undefined, 0);
	if (token === undefined) error(403);
	keepLogin(event, token, LOGIN_MS);
	return json({});
};
