import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { keepLogin } from '#lib/server/auth/cookies.ts';
import { Email, readForm, TypedPassword } from '#lib/server/auth/fields.ts';
import { LOGIN_MS } from '#lib/server/auth/logins.ts';
import { ownPath } from '#lib/server/auth/own-path.ts';
import { selectPolicy } from '#lib/server/auth/people/policy.ts';
import { signIn } from '#lib/server/auth/people/sign-in.ts';
import { addressKey } from '#lib/server/limits/limit.ts';
import { providerLinks } from '../provider-links.server.ts';
import { refuse, typed, waitCode } from '../refuse.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const next = ownPath(url.searchParams.get('next'));
	if (locals.person) redirect(303, next);
	return {
		next,
		said: url.searchParams.get('said') ?? undefined,
		open: (await selectPolicy(locals.db)) === 'open',
		providers: providerLinks({ next })
	};
};

const Form = z.object({ email: Email, password: TypedPassword });

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const again = typed(form, ['email']);
		const { values, problems } = readForm(Form, form);
		if (!values) return refuse(problems, again);
		const attempt = { ...values, address: addressKey(event) };
		const { token, wait } = await signIn(event.locals.db, attempt, Date.now());
		if (wait !== undefined) return refuse({ form: waitCode(wait) }, again, 429);
		if (token === undefined) return refuse({ form: 'sign-in' }, again);
		keepLogin(event, token, LOGIN_MS);
		redirect(303, ownPath(form.get('next')));
	}
};
