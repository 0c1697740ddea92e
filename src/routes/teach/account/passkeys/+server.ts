import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { signedIn } from '#lib/server/authorize/teachers.ts';
import { CHALLENGE_MS } from '#lib/server/auth/challenges.ts';
import { challengeToken, keepChallenge } from '#lib/server/auth/cookies.ts';
import { PersonName } from '#lib/server/auth/fields.ts';
import { beginPasskey, finishPasskey } from '#lib/server/auth/passkeys/passkeys.ts';
import { AttestationJSON } from '#lib/server/auth/passkeys/responses.ts';
import { pageOrigin } from '../../page-origin.server.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	const person = signedIn(event);
	const asked = { person, origin: pageOrigin(event) };
	const begun = await beginPasskey(event.locals.db, asked, Date.now());
	keepChallenge(event, begun.token, CHALLENGE_MS);
	return json(begun.options);
};

const Body = z.object({ response: AttestationJSON, name: PersonName });

export const PUT: RequestHandler = async (event) => {
	const { id: person } = signedIn(event);
	const body = Body.safeParse(await event.request.json().catch(() => undefined));
	if (!body.success) error(400, 'response, name: send what the browser made, and a name for it');
	const answer = { ...body.data, person, token: challengeToken(event), origin: pageOrigin(event) };
	const added = await finishPasskey(event.locals.db, answer, Date.now());
	keepChallenge(event, undefined, 0);
	if (!added) error(403);
	return json({});
};
