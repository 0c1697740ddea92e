import { redirect } from '@sveltejs/kit';
import { challengeToken, keepChallenge, keepLogin } from '#lib/server/auth/cookies.ts';
import { LOGIN_MS } from '#lib/server/auth/logins.ts';
import { finishOidc } from '#lib/server/auth/oidc/oidc.ts';
import { providerOf } from '../provider.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const provider = providerOf(event.params.provider);
	const { url, locals } = event;
	// Opened from the provider’s own list of apps: nobody began here, so it is begun now.
	if (!url.searchParams.has('state')) redirect(303, `/teach/oidc/${provider.id}`);
	const person = locals.person?.id;
	const back = { token: challengeToken(event), url, person };
	const outcome = await finishOidc(locals.db, provider, back, Date.now());
	keepChallenge(event, undefined, 0);
	if (outcome.kind === 'refused')
		redirect(303, `/teach/${person ? 'account' : 'sign-in'}?said=${outcome.why}`);
	if (outcome.kind === 'signed-in') keepLogin(event, outcome.token, LOGIN_MS);
	redirect(303, outcome.next);
};
