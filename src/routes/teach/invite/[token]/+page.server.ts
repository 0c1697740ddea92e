import { redirect } from '@sveltejs/kit';
import { signedIn } from '#lib/server/authorize/teachers.ts';
import { joinAsCoTeacher, selectOptionalLink } from '#lib/server/auth/links.ts';
import { selectOptionalClassName, selectOptionalName } from '#lib/server/auth/people/names.ts';
import { selectPolicy } from '#lib/server/auth/people/policy.ts';
import { providerLinks } from '../../provider-links.server.ts';
import { refuse } from '../../refuse.server.ts';
import { makeAccount } from '../../sign-up/make-account.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { db, person }, params, setHeaders }) => {
	// The address is a secret: no other site is told. Without any referrer, forms would come from nowhere.
	setHeaders({ 'referrer-policy': 'same-origin' });
	const link = await selectOptionalLink(db, params.token, Date.now());
	if (link?.kind === 'sign-up') {
		const providers = providerLinks({ invite: params.token });
		return { kind: 'sign-up', name: person?.name, providers } as const;
	}
	if (link?.kind === 'co-teacher' && link.classroom !== null)
		return {
			kind: 'co-teacher',
			signedIn: person !== undefined,
			from: link.made_by ? await selectOptionalName(db, link.made_by) : undefined,
			classroom: (await selectOptionalClassName(db, link.classroom)) ?? '',
			open: (await selectPolicy(db)) === 'open',
			here: `/teach/invite/${params.token}`
		} as const;
	return { kind: 'void' } as const;
};

export const actions: Actions = {
	make: (event) => makeAccount(event, event.params.token),
	join: async (event) => {
		const person = signedIn(event);
		const { db } = event.locals;
		const classroom = await joinAsCoTeacher(db, event.params.token, person.id, Date.now());
		if (classroom === undefined) return refuse({ form: 'link-void' });
		redirect(303, `/teach/classes/${classroom}`);
	}
};
