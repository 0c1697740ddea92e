import { m } from '#lib/i18n/paraglide/messages.js';

const words = new Map<string, () => string>(
	Object.entries({
		'email-form': m.account_wrong_email_form,
		'email-taken': m.account_wrong_email_taken,
		'name-missing': m.account_wrong_name_missing,
		'name-long': m.account_wrong_name_long,
		'password-short': m.account_wrong_password_short,
		'password-long': m.account_wrong_password_long,
		'password-missing': m.account_wrong_password_missing,
		'password-is-email': m.account_wrong_password_is_email,
		'password-simple': m.account_wrong_password_simple,
		wrong: m.account_wrong_password,
		'sign-in': m.account_wrong_sign_in,
		closed: m.account_wrong_closed,
		'invite-needed': m.account_wrong_invite_needed,
		'invite-void': m.account_wrong_invite_void,
		'link-void': m.account_link_void,
		taken: m.account_wrong_taken,
		'not-let-in': m.account_wrong_not_let_in,
		'last-way': m.account_wrong_last_way,
		'last-admin': m.account_wrong_last_admin,
		word: m.account_wrong_word,
		choice: m.account_wrong_choice
	})
);

/** What a page says of a problem, by its code: `wait-3` is three minutes to wait. */
export function problemWords(code: string): string {
	const [, minutes] = /^wait-(\d+)$/.exec(code) ?? [];
	if (minutes !== undefined) return m.account_wrong_wait({ minutes });
	return (words.get(code) ?? m.account_wrong_failed)();
}
