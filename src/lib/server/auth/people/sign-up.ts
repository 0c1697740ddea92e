import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#lib/server/audit/record.ts';
import { takeLink } from '#lib/server/auth/links.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { hasPeople, holdPeople, selectPolicy } from './policy.ts';

/** The issuer of identities that are an e-mail and a password of this server. */
export const PASSWORD = 'password';

/** A way to sign in, as its issuer knows it. */
export interface Way {
	issuer: string;
	subject: string;
	/** The password’s hash; none where somebody else vouches. */
	secret?: string;
}

interface Newcomer {
	name: string;
	way: Way;
	/** The hash of an invitation’s token. */
	invite?: string | undefined;
}

/** Why no account was made: the policy, an invitation that does not work, or a way that has an account. */
export type Refusal = 'closed' | 'invite-needed' | 'invite-void' | 'taken';

/**
 * Makes an account under the policy. The first person of a server becomes its administrator. An e-mail
 * that somebody has under another issuer does not matter: it proves nothing.
 */
export async function signUp(
	db: Kysely<Tables>,
	{ name, way, invite }: Newcomer,
	now: number
): Promise<{ person: string; refused?: undefined } | { person?: undefined; refused: Refusal }> {
	return db.transaction().execute(async (transaction) => {
		await holdPeople(transaction);
		if (await selectOptionalOwner(transaction, way)) return { refused: 'taken' };
		const policy = await selectPolicy(transaction);
		if (policy === 'closed') return { refused: 'closed' };
		if (policy === 'invite' && invite === undefined) return { refused: 'invite-needed' };
		const first = !(await hasPeople(transaction));
		const used = invite && (await takeLink(transaction, invite, 'sign-up', now));
		if (policy === 'invite' && !used) return { refused: 'invite-void' };
		const person = uuidv7();
		const role = first ? 'admin' : 'teacher';
		await transaction
			.insertInto('people')
			.values({ id: person, name, role, created_at: now })
			.execute();
		await insertWay(transaction, person, way, now);
		const detail = { role, issuer: way.issuer, invited: Boolean(used) };
		await recordAudit(transaction, { person, action: 'account.make', detail, at: now });
		return { person };
	});
}

/** Gives a person one more way in. */
export async function insertWay(
	transaction: Kysely<Tables>,
	person: string,
	{ issuer, subject, secret }: Way,
	now: number
): Promise<void> {
	await transaction
		.insertInto('identities')
		.values({ id: uuidv7(), person, issuer, subject, secret: secret ?? null, created_at: now })
		.execute();
}

/** The person whose way in this is; undefined when nobody’s. */
export async function selectOptionalOwner(
	db: Kysely<Tables>,
	{ issuer, subject }: Pick<Way, 'issuer' | 'subject'>
): Promise<string | undefined> {
	const row = await db
		.selectFrom('identities')
		.select('person')
		.where('issuer', '=', issuer)
		.where('subject', '=', subject)
		.executeTakeFirst();
	return row?.person;
}
