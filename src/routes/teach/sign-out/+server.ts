import { redirect } from '@sveltejs/kit';
import { keepLogin, loginToken } from '#lib/server/auth/cookies.ts';
import { endLogin } from '#lib/server/auth/logins.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async (event) => {
	const token = loginToken(event);
	if (token !== undefined) await endLogin(event.locals.db, token);
	keepLogin(event, undefined, 0);
	redirect(303, '/teach/sign-in');
};
