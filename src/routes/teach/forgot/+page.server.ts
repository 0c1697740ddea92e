import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { env } from '$env/dynamic/private';
import { m } from '#lib/i18n/paraglide/messages.js';
import { Email, readForm } from '#lib/server/auth/fields.ts';
import { mailResetLink } from '#lib/server/auth/mail/forgotten.ts';
import { readPost } from '#lib/server/auth/mail/mail.ts';
import { addressKey, makeLimit } from '#lib/server/limits/limit.ts';
import { refuse, typed, waitCode } from '../refuse.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** Nobody’s mailbox is filled from here. */
const perEmail = makeLimit({ points: 3, seconds: 3600 });
const perAddress = makeLimit({ points: 30, seconds: 3600 });

export const load: PageServerLoad = () => ({ mails: readPost(env) !== undefined });

const Form = z.object({ email: Email });

export const actions: Actions = {
	default: async (event) => {
		const post = readPost(env);
		if (!post) error(404);
		const form = await event.request.formData();
		const again = typed(form, ['email']);
		const { values, problems } = readForm(Form, form);
		if (!values) return refuse(problems, again);
		const wait = (await perAddress.take(addressKey(event))) || (await perEmail.take(values.email));
		if (wait > 0) return refuse({ form: waitCode(wait) }, again, 429);
		const words = {
			subject: m.account_mail_subject(),
			text: (link: string) => m.account_mail_text({ link })
		};
		// Not awaited: how long a mail takes would tell who has an account.
		void mailResetLink(event.locals.db, { ...values, post, words }, Date.now()).catch(
			(cause: unknown) => console.error('SMTP_URL:', cause)
		);
		return { sent: true };
	}
};
