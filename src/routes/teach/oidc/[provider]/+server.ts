import { error } from '@sveltejs/kit';
import { Token } from '#lib/server/auth/fields.ts';
import { ownPath } from '#lib/server/auth/own-path.ts';
import { signedIn } from '#lib/server/authorize/teachers.ts';
import { addressKey, makeLimit } from '#lib/server/limits/limit.ts';
import { leadTo, providerOf } from './provider.server.ts';
import type { RequestHandler } from './$types';

/** A school shares one address. */
const limit = makeLimit({ points: 200, seconds: 900 });

/** Begins a sign-in. */
export const GET: RequestHandler = async (event) => {
	const provider = providerOf(event.params.provider);
	if ((await limit.take(addressKey(event))) > 0) error(429);
	const { searchParams } = event.url;
	const invite = Token.safeParse(searchParams.get('invite')).data;
	return leadTo(provider, event, { next: ownPath(searchParams.get('next')), invite });
};

/** Begins to give who is signed in one more way in. */
export const POST: RequestHandler = async (event) => {
	const person = signedIn(event);
	const provider = providerOf(event.params.provider);
	const wish = { next: '/teach/account?said=linked', person: person.id };
	return leadTo(provider, event, wish);
};
