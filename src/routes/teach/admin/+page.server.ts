import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { administering } from '#lib/server/authorize/teachers.ts';
import { readForm } from '#lib/server/auth/fields.ts';
import { makeLink } from '#lib/server/auth/links.ts';
import { selectPeople, setRole } from '#lib/server/auth/people/administer.ts';
import { selectOptionalName } from '#lib/server/auth/people/names.ts';
import { selectPolicy, setPolicy, SignUpPolicy } from '#lib/server/auth/people/policy.ts';
import { refuse } from '../refuse.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { id } = administering(event);
	const { db } = event.locals;
	return { me: id, policy: await selectPolicy(db), people: await selectPeople(db) };
};

const Policy = z.object({ policy: z.enum(SignUpPolicy.options, 'choice') });
const Role = z.object({ person: z.string(), role: z.enum(['teacher', 'admin']) });
const Person = z.object({ person: z.string() });

export const actions: Actions = {
	policy: async (event) => {
		const { id } = administering(event);
		const { values, problems } = readForm(Policy, await event.request.formData());
		if (!values) return refuse(problems);
		await setPolicy(event.locals.db, values.policy, id, Date.now());
		return { done: 'policy' };
	},
	invite: async (event) => {
		const { id } = administering(event);
		const token = await makeLink(event.locals.db, { kind: 'sign-up', by: id }, Date.now());
		return { link: `${event.url.origin}/teach/invite/${token}`, whose: undefined };
	},
	role: async (event) => {
		const { id } = administering(event);
		const { values } = readForm(Role, await event.request.formData());
		const change = values && { ...values, by: id };
		const done = change && (await setRole(event.locals.db, change, Date.now()));
		if (!done) return refuse({ people: 'last-admin' });
		// Who has just given the role away may not see this page any more.
		if (values.person === id && values.role === 'teacher') redirect(303, '/teach/account');
		return { done: 'role' };
	},
	reset: async (event) => {
		const { id } = administering(event);
		const { db } = event.locals;
		const { values } = readForm(Person, await event.request.formData());
		const whose = values && (await selectOptionalName(db, values.person));
		if (whose === undefined) error(404);
		const link = { kind: 'reset', person: values?.person ?? '', by: id } as const;
		const token = await makeLink(db, link, Date.now());
		return { link: `${event.url.origin}/teach/reset/${token}`, whose };
	}
};
