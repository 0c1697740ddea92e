import { redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { keepLogin } from '#lib/server/auth/cookies.ts';
import { Email, NewPassword, PersonName, readForm } from '#lib/server/auth/fields.ts';
import { LOGIN_MS, startLogin } from '#lib/server/auth/logins.ts';
import { ownPath } from '#lib/server/auth/own-path.ts';
import { hashPassword, passwordProblem } from '#lib/server/auth/passwords.ts';
import { PASSWORD, signUp } from '#lib/server/auth/people/sign-up.ts';
import { hashToken } from '#lib/server/auth/tokens.ts';
import { addressKey, makeLimit } from '#lib/server/limits/limit.ts';
import { refuse, typed, waitCode } from '../refuse.server.ts';

/** A training day at a school, from one address. */
const limit = makeLimit({ points: 60, seconds: 3600 });

const Form = z.object({ name: PersonName, email: Email, password: NewPassword });

/** Makes an account from a form, with an invitation or without, and leads on. */
export async function makeAccount(event: RequestEvent, invite: string | undefined) {
	const form = await event.request.formData();
	const again = typed(form, ['name', 'email']);
	const { values, problems } = readForm(Form, form);
	if (!values) return refuse(problems, again);
	const { name, email, password } = values;
	const weak = passwordProblem(password, email);
	if (weak) return refuse({ password: weak }, again);
	const wait = await limit.take(addressKey(event));
	if (wait > 0) return refuse({ form: waitCode(wait) }, again, 429);
	const { db } = event.locals;
	const now = Date.now();
	const way = { issuer: PASSWORD, subject: email, secret: await hashPassword(password) };
	const { person, refused } = await signUp(
		db,
		{ name, way, invite: invite && hashToken(invite) },
		now
	);
	if (refused === 'taken') return refuse({ email: 'email-taken' }, again);
	if (refused) return refuse({ form: refused }, again);
	keepLogin(event, await startLogin(db, person, now), LOGIN_MS);
	redirect(303, ownPath(form.get('next')));
}
