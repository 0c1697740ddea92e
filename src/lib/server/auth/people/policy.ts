import type { Kysely } from 'kysely';
import { z } from 'zod';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** Who may make an account: anybody, who has an invitation, or nobody. */
export const SignUpPolicy = z.enum(['open', 'invite', 'closed']);
export type SignUpPolicy = z.infer<typeof SignUpPolicy>;

const ID = 'sign-up';
/** A school’s first teacher must be able to begin. */
const AT_FIRST: SignUpPolicy = 'open';

/** Who may make an account now. On a server without people anybody may: else it could never be used again. */
export async function selectPolicy(db: Kysely<Tables>): Promise<SignUpPolicy> {
	if (!(await hasPeople(db))) return 'open';
	const row = await db
		.selectFrom('settings')
		.select('value')
		.where('id', '=', ID)
		.executeTakeFirst();
	return row ? SignUpPolicy.parse(JSON.parse(row.value)) : AT_FIRST;
}

/** Settles who may make an account. */
export async function setPolicy(
	db: Kysely<Tables>,
	policy: SignUpPolicy,
	person: string,
	now: number
): Promise<void> {
	const value = JSON.stringify(policy);
	await db.transaction().execute(async (transaction) => {
		await transaction
			.insertInto('settings')
			.values({ id: ID, value })
			.onConflict((conflict) => conflict.column('id').doUpdateSet({ value }))
			.execute();
		await recordAudit(transaction, { person, action: 'sign-up.set', detail: { policy }, at: now });
	});
}

/** Whether anybody has an account on this server. */
export async function hasPeople(db: Kysely<Tables>): Promise<boolean> {
	return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined;
}

/**
 * Lets one transaction at a time count people or administrators and act on the number: it holds the
 * row of the policy until it ends. Without it two could each be the first, or the last two could leave.
 */
export async function holdPeople(transaction: Kysely<Tables>): Promise<void> {
	await transaction
		.insertInto('settings')
		.values({ id: ID, value: JSON.stringify(AT_FIRST) })
		.onConflict((conflict) =>
			conflict.column('id').doUpdateSet((column) => ({ value: column.ref('settings.value') }))
		)
		.execute();
}
