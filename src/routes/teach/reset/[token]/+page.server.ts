import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { keepLogin } from '#lib/server/auth/cookies.ts';
import { Email, NewPassword, readForm } from '#lib/server/auth/fields.ts';
import { selectOptionalLink } from '#lib/server/auth/links.ts';
import { LOGIN_MS } from '#lib/server/auth/logins.ts';
import { resetPassword, selectOptionalPassword } from '#lib/server/auth/people/passwords-of.ts';
import { selectOptionalName } from '#lib/server/auth/people/names.ts';
import { refuse, typed } from '../../refuse.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { db }, params, setHeaders }) => {
	// The address is a secret: no other site is told. Without any referrer, forms would come from nowhere.
	setHeaders({ 'referrer-policy': 'same-origin' });
	const link = await selectOptionalLink(db, params.token, Date.now());
	if (link?.kind !== 'reset' || link.person === null) return { whose: undefined };
	const kept = await selectOptionalPassword(db, link.person);
	return {
		whose: { name: (await selectOptionalName(db, link.person)) ?? '', email: kept?.subject }
	};
};

const Form = z.object({ email: Email.optional().catch(undefined), password: NewPassword });

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const { values, problems } = readForm(Form, form);
		const again = typed(form, ['email']);
		if (!values) return refuse(problems, again);
		const { token, problem } = await resetPassword(
			event.locals.db,
			{ email: values.email, password: values.password, token: event.params.token },
			Date.now()
		);
		if (problem) return refuse({ [fieldOf(problem)]: problem }, again);
		keepLogin(event, token, LOGIN_MS);
		redirect(303, '/teach');
	}
};

function fieldOf(problem: string): string {
	if (problem === 'link-void') return 'form';
	return problem.startsWith('email') ? 'email' : 'password';
}
