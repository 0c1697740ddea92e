import { redirect } from '@sveltejs/kit';
import { ownPath } from '#lib/server/auth/own-path.ts';
import { hasPeople, selectPolicy } from '#lib/server/auth/people/policy.ts';
import { providerLinks } from '../provider-links.server.ts';
import { makeAccount } from './make-account.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = ownPath(url.searchParams.get('next'));
	if (locals.person) redirect(303, next);
	return {
		next,
		policy: await selectPolicy(locals.db),
		first: !(await hasPeople(locals.db)),
		providers: providerLinks({ next })
	};
};

export const actions: Actions = { default: (event) => makeAccount(event, undefined) };
