import type { Kysely } from 'kysely';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { PersonRow } from '#lib/server/db/tables/people.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { hashToken, makeToken } from './tokens.ts';

/** A teacher or an administrator who is signed in. */
export type Person = Pick<PersonRow, 'id' | 'name'> & { role: 'teacher' | 'admin' };

const DAY = 86_400_000;

/** How long a login lasts that nobody ends, in ms: a fortnight spares a sign-in on most Mondays. */
export const LOGIN_MS = 14 * DAY;

/** Signs a person in; the token is for the cookie, and only its hash is kept. */
export async function startLogin(db: Kysely<Tables>, person: string, now: number): Promise<string> {
	const token = makeToken();
	const login = { id: hashToken(token), person, created_at: now, expires_at: now + LOGIN_MS };
	await db.insertInto('logins').values(login).execute();
	return token;
}

/** Whose login this token opens; undefined when it is unknown or has expired. */
export async function selectOptionalLogin(
	db: Kysely<Tables>,
	token: string,
	now: number
): Promise<Person | undefined> {
	const row = await db
		.selectFrom('logins')
		.innerJoin('people', 'people.id', 'logins.person')
		.select(['people.id', 'people.name', 'people.role'])
		.where('logins.id', '=', hashToken(token))
		.where('logins.expires_at', '>', now)
		.executeTakeFirst();
	return row && { id: row.id, name: row.name, role: row.role === 'admin' ? 'admin' : 'teacher' };
}

/** Ends the login of this token. */
export async function endLogin(db: Kysely<Tables>, token: string): Promise<void> {
	await db.deleteFrom('logins').where('id', '=', hashToken(token)).execute();
}

/** Signs a person out everywhere. */
export async function endAllLogins(db: Kysely<Tables>, person: string): Promise<void> {
	await db.deleteFrom('logins').where('person', '=', person).execute();
}

/** Signs a person out everywhere because they ask for it. */
export async function endEverywhere(
	db: Kysely<Tables>,
	person: string,
	now: number
): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		await endAllLogins(transaction, person);
		await recordAudit(transaction, { person, action: 'logins.end', at: now });
	});
}

/** In how many browsers a person is signed in. */
export async function countLogins(
	db: Kysely<Tables>,
	person: string,
	now: number
): Promise<number> {
	const { count } = await db
		.selectFrom('logins')
		.select(({ fn }) => fn.countAll().as('count'))
		.where('person', '=', person)
		.where('expires_at', '>', now)
		.executeTakeFirstOrThrow();
	return Number(count);
}
