import type { Kysely } from 'kysely';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { IdentityRow } from '#lib/server/db/tables/identities.ts';
import type { PasskeyRow } from '#lib/server/db/tables/passkeys.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { holdPeople } from './policy.ts';
import { insertWay, selectOptionalOwner } from './sign-up.ts';
import type { Way } from './sign-up.ts';

/** All the ways in that a person has. */
export interface Ways {
	identities: Pick<IdentityRow, 'id' | 'issuer' | 'subject' | 'created_at'>[];
	passkeys: Pick<PasskeyRow, 'id' | 'name' | 'created_at'>[];
}

/** The ways in that a person has, oldest first. */
export async function selectWays(db: Kysely<Tables>, person: string): Promise<Ways> {
	const identities = await db
		.selectFrom('identities')
		.select(['id', 'issuer', 'subject', 'created_at'])
		.where('person', '=', person)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	const passkeys = await db
		.selectFrom('passkeys')
		.select(['id', 'name', 'created_at'])
		.where('person', '=', person)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	return { identities, passkeys };
}

/**
 * Gives a person who is signed in one more way in. Whether that worked: it does not when somebody else
 * has this way.
 */
export async function linkWay(
	db: Kysely<Tables>,
	person: string,
	way: Way,
	now: number
): Promise<boolean> {
	return db.transaction().execute(async (transaction) => {
		await holdPeople(transaction);
		const owner = await selectOptionalOwner(transaction, way);
		if (owner !== undefined) return owner === person;
		await insertWay(transaction, person, way, now);
		const detail = { issuer: way.issuer };
		await recordAudit(transaction, { person, action: 'identity.link', detail, at: now });
		return true;
	});
}

/** Takes a way in from a person. Whether that was done: the last one stays, and so does another’s. */
export async function removeWay(
	db: Kysely<Tables>,
	{ person, kind, id }: { person: string; kind: 'identities' | 'passkeys'; id: string },
	now: number
): Promise<boolean> {
	return db.transaction().execute(async (transaction) => {
		await holdPeople(transaction);
		const ways = await selectWays(transaction, person);
		const own = ways[kind].some((way) => way.id === id);
		if (!own || ways.identities.length + ways.passkeys.length < 2) return false;
		await transaction.deleteFrom(kind).where('id', '=', id).execute();
		const action = kind === 'passkeys' ? 'passkey.remove' : 'identity.remove';
		await recordAudit(transaction, { person, action, at: now });
		return true;
	});
}
