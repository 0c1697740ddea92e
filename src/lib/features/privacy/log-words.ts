import type { AuditedAction } from '#lib/core/audit/actions.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** What was done to what, in names where these are still here. */
export interface LogAbout {
	seat?: string | undefined;
	title?: string | undefined;
	name?: string | undefined;
	question?: string | undefined;
	role?: string | undefined;
	count?: number | undefined;
}

type Words = (about: Required<{ [Key in keyof LogAbout]: string }>) => string;

const sentences: Record<AuditedAction, Words> = {
	'account.make': m.log_account_make,
	'account.delete': m.log_account_delete,
	'name.set': m.log_name_set,
	'password.set': m.log_password_set,
	'identity.link': m.log_identity_link,
	'identity.remove': m.log_identity_remove,
	'passkey.add': m.log_passkey_add,
	'passkey.remove': m.log_passkey_remove,
	'logins.end': m.log_logins_end,
	'role.set': m.log_role_set,
	'sign-up.set': m.log_sign_up_set,
	'retention.set': m.log_retention_set,
	'link.make': m.log_link_make,
	'class.create': m.log_class_create,
	'class.copy': m.log_class_copy,
	'class.rename': m.log_class_rename,
	'class.archive': m.log_class_archive,
	'class.unarchive': m.log_class_unarchive,
	'class.renew-code': m.log_class_renew_code,
	'class.join': m.log_class_join,
	'class.erase': m.log_class_erase,
	'teacher.leave': m.log_teacher_leave,
	'teacher.remove': m.log_teacher_remove,
	'seat.add': m.log_seat_add,
	'seat.take': m.log_seat_take,
	'seat.renew-word': m.log_seat_renew_word,
	'seat.erase': m.log_seat_erase,
	'assignment.create': m.log_assignment_create,
	'assignment.set': m.log_assignment_set,
	'assignment.settle': m.log_assignment_settle,
	'assignment.pause': m.log_assignment_pause,
	'assignment.resume': m.log_assignment_resume,
	'assignment.close': m.log_assignment_close,
	'assignment.reopen': m.log_assignment_reopen,
	'assignment.renew-code': m.log_assignment_renew_code,
	'assignment.delete': m.log_assignment_delete,
	'answers.expire': m.log_answers_expire,
	'probes.expire': m.log_probes_expire,
	'live.open': m.log_live_open,
	'live.freeze': m.log_live_freeze,
	'live.thaw': m.log_live_thaw,
	'live.end': m.log_live_end,
	'key.strike': m.log_key_strike,
	'key.accept': m.log_key_accept,
	'key.rekey': m.log_key_rekey,
	'key.undo': m.log_key_undo,
	'contest.uphold': m.log_contest_uphold,
	'contest.keep': m.log_contest_keep
};

/** What was done, as a sentence; an action that has none shows its name. */
export function logWords(action: string, about: LogAbout): string {
	if (!isAudited(action)) return m.log_unknown({ action });
	return sentences[action]({
		seat: about.seat ?? m.log_gone_seat(),
		title: about.title ?? m.log_gone_assignment(),
		name: about.name ?? m.log_gone_person(),
		question: about.question ?? m.log_gone_question(),
		role: about.role === 'admin' ? m.log_role_admin() : m.log_role_teacher(),
		count: String(about.count ?? 0)
	});
}

function isAudited(action: string): action is AuditedAction {
	return Object.hasOwn(sentences, action);
}
