import { redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { env } from '$env/dynamic/private';
import { signedIn } from '#lib/server/authorize/teachers.ts';
import { keepLogin } from '#lib/server/auth/cookies.ts';
import {
	Email,
	NewPassword,
	PersonName,
	readForm,
	TypedPassword
} from '#lib/server/auth/fields.ts';
import { countLogins, endEverywhere, LOGIN_MS } from '#lib/server/auth/logins.ts';
import { readProviders } from '#lib/server/auth/oidc/providers.ts';
import { setName } from '#lib/server/auth/people/administer.ts';
import { deletePerson, selectFates } from '#lib/server/auth/people/delete-person.ts';
import {
	hasPassword,
	selectOptionalPassword,
	setPassword
} from '#lib/server/auth/people/passwords-of.ts';
import { removeWay, selectWays } from '#lib/server/auth/people/ways.ts';
import { makeLimit } from '#lib/server/limits/limit.ts';
import { selectLiveUnder } from '#lib/server/live/touch-class.ts';
import { refuse, typed, waitCode } from '../refuse.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Whoever finds an open laptop shall not guess the password there. */
const limit = makeLimit({ points: 10, seconds: 900 });

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { db } = event.locals;
	const providers = readProviders(env);
	const { identities, passkeys } = await selectWays(db, person.id);
	return {
		name: person.name,
		said: event.url.searchParams.get('said') ?? undefined,
		email: (await selectOptionalPassword(db, person.id))?.subject,
		identities: identities.map(({ id, issuer, subject, created_at }) => ({
			id,
			issuer,
			subject,
			label: providers.find((provider) => provider.issuer === issuer)?.label,
			added: created_at
		})),
		passkeys: passkeys.map(({ id, name, created_at }) => ({ id, name, added: created_at })),
		providers: providers
			.filter(({ issuer }) => identities.every((identity) => identity.issuer !== issuer))
			.map(({ id, label }) => ({ id, label })),
		logins: await countLogins(db, person.id, Date.now()),
		fates: await selectFates(db, person.id)
	};
};

const Name = z.object({ name: PersonName });
const Password = z.object({ email: Email, password: NewPassword });
const Current = z.object({ current: TypedPassword });
const Way = z.object({ kind: z.enum(['identities', 'passkeys']), id: z.string() });
const Word = z.object({
	word: z
		.string()
		.transform((word) => word.trim().toLowerCase())
		.pipe(z.literal('delete', 'word'))
});

export const actions: Actions = {
	name: async (event) => {
		const person = signedIn(event);
		const form = await event.request.formData();
		const { values, problems } = readForm(Name, form);
		if (!values) return refuse(problems, typed(form, ['name']));
		await setName(event.locals.db, { person: person.id, ...values }, Date.now());
		return { done: 'name' };
	},
	password: async (event) => {
		const person = signedIn(event);
		const { db } = event.locals;
		const form = await event.request.formData();
		const again = typed(form, ['email']);
		const { values, problems } = readForm(Password, form);
		if (!values) return refuse(problems, again);
		const wrong = await wrongPassword(event, form);
		if (wrong) return refuse({ current: wrong }, again);
		const set = await setPassword(db, { person: person.id, ...values }, Date.now());
		if (set.problem !== undefined) {
			const field = set.problem.startsWith('email') ? 'email' : 'password';
			return refuse({ [field]: set.problem }, again);
		}
		keepLogin(event, set.token, LOGIN_MS);
		return { done: 'password' };
	},
	remove: async (event) => {
		const person = signedIn(event);
		const { values } = readForm(Way, await event.request.formData());
		const way = values && { person: person.id, ...values };
		const done = way && (await removeWay(event.locals.db, way, Date.now()));
		return done ? { done: 'remove' } : refuse({ ways: 'last-way' });
	},
	everywhere: async (event) => {
		const person = signedIn(event);
		await endEverywhere(event.locals.db, person.id, Date.now());
		keepLogin(event, undefined, 0);
		redirect(303, '/teach/sign-in');
	},
	delete: async (event) => {
		const person = signedIn(event);
		const { db } = event.locals;
		const form = await event.request.formData();
		const { problems } = readForm(Word, form);
		if (problems) return refuse(problems);
		const wrong = await wrongPassword(event, form);
		if (wrong) return refuse({ confirm: wrong });
		const watched = await selectLiveUnder(db, { kind: 'person', id: person.id });
		if (!(await deletePerson(db, person.id, Date.now()))) return refuse({ delete: 'last-admin' });
		for (const assignment of watched) event.locals.live.touch(assignment);
		keepLogin(event, undefined, 0);
		redirect(303, '/teach/sign-in?said=deleted');
	}
};

/** What is wrong with the password that was typed once more; nothing for who has none. */
async function wrongPassword(
	event: Parameters<typeof signedIn>[0],
	form: FormData
): Promise<string | undefined> {
	const person = signedIn(event);
	const { db } = event.locals;
	if (!(await selectOptionalPassword(db, person.id))) return undefined;
	const { values, problems } = readForm(Current, form);
	if (!values) return problems['current'];
	const wait = await limit.take(person.id);
	if (wait > 0) return waitCode(wait);
	if (!(await hasPassword(db, person.id, values.current))) return 'wrong';
	await limit.giveBack(person.id);
	return undefined;
}
