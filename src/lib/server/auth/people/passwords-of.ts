import type { Kysely } from 'kysely';
import { recordAudit } from '#lib/server/audit/record.ts';
import { selectOptionalLink, takeLink } from '#lib/server/auth/links.ts';
import { endAllLogins, startLogin } from '#lib/server/auth/logins.ts';
import { hashPassword, passwordFits, passwordProblem } from '#lib/server/auth/passwords.ts';
import type { IdentityRow } from '#lib/server/db/tables/identities.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { insertWay, PASSWORD, selectOptionalOwner } from './sign-up.ts';

/** What came of setting a password: the token of a new login, or the code of what was wrong. */
export type PasswordSet =
	{ token: string; problem?: undefined } | { token?: undefined; problem: string };

/** A person’s e-mail and password of this server; undefined when they have none. */
export async function selectOptionalPassword(
	db: Kysely<Tables>,
	person: string
): Promise<IdentityRow | undefined> {
	return db
		.selectFrom('identities')
		.selectAll()
		.where('person', '=', person)
		.where('issuer', '=', PASSWORD)
		.executeTakeFirst();
}

/** Whether a person’s password is this one. */
export async function hasPassword(
	db: Kysely<Tables>,
	person: string,
	password: string
): Promise<boolean> {
	const kept = await selectOptionalPassword(db, person);
	return passwordFits(kept?.secret ?? undefined, password);
}

interface NewOne {
	person: string;
	email: string;
	password: string;
	/** The hash of a reset link’s token, used up with it. */
	link?: string;
}

/**
 * Sets a person’s password and e-mail, and signs them out everywhere else: whoever knew the old
 * password is out too.
 */
export async function setPassword(
	db: Kysely<Tables>,
	{ person, email, password, link }: NewOne,
	now: number
): Promise<PasswordSet> {
	const problem = passwordProblem(password, email);
	if (problem) return { problem };
	const secret = await hashPassword(password);
	return db.transaction().execute(async (transaction): Promise<PasswordSet> => {
		const way = { issuer: PASSWORD, subject: email };
		const owner = await selectOptionalOwner(transaction, way);
		if (owner !== undefined && owner !== person) return { problem: 'email-taken' };
		if (link !== undefined && !(await takeLink(transaction, link, 'reset', now)))
			return { problem: 'link-void' };
		await transaction
			.deleteFrom('identities')
			.where('person', '=', person)
			.where('issuer', '=', PASSWORD)
			.execute();
		await insertWay(transaction, person, { ...way, secret }, now);
		// An older link would undo the choice.
		await transaction
			.deleteFrom('links')
			.where('person', '=', person)
			.where('kind', '=', 'reset')
			.execute();
		await endAllLogins(transaction, person);
		await recordAudit(transaction, { person, action: 'password.set', at: now });
		return { token: await startLogin(transaction, person, now) };
	});
}

/**
 * Sets the password of the person whom a reset link is for, and uses the link up. The typed e-mail
 * counts only for a person who has had no password yet.
 */
export async function resetPassword(
	db: Kysely<Tables>,
	{ token, email, password }: { token: string; email: string | undefined; password: string },
	now: number
): Promise<PasswordSet> {
	const link = await selectOptionalLink(db, token, now);
	if (link?.kind !== 'reset' || link.person === null) return { problem: 'link-void' };
	const kept = await selectOptionalPassword(db, link.person);
	const known = kept?.subject ?? email;
	if (known === undefined) return { problem: 'email-form' };
	return setPassword(db, { person: link.person, email: known, password, link: link.id }, now);
}
