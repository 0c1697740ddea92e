import type { Kysely } from 'kysely';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { PersonRow } from '#lib/server/db/tables/people.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { holdPeople } from './policy.ts';
import { PASSWORD } from './sign-up.ts';

/** A person as administrators see them: nothing of what they teach. */
export interface ListedPerson extends PersonRow {
	/** The e-mail of their password, if they have one. */
	email: string | null;
}

/** Everybody with an account, oldest first. */
export async function selectPeople(db: Kysely<Tables>): Promise<ListedPerson[]> {
	return db
		.selectFrom('people')
		.leftJoin('identities', (join) =>
			join.onRef('identities.person', '=', 'people.id').on('identities.issuer', '=', PASSWORD)
		)
		.selectAll('people')
		.select('identities.subject as email')
		.orderBy('people.created_at')
		.orderBy('people.id')
		.execute();
}

interface RoleChange {
	person: string;
	role: 'teacher' | 'admin';
	/** The administrator who does it. */
	by: string;
}

/** Changes what a person may do. Whether it was done: one administrator must remain. */
export async function setRole(
	db: Kysely<Tables>,
	{ person, role, by }: RoleChange,
	now: number
): Promise<boolean> {
	return db.transaction().execute(async (transaction) => {
		await holdPeople(transaction);
		if (role === 'teacher' && (await selectAdmins(transaction)).join() === person) return false;
		const { numUpdatedRows } = await transaction
			.updateTable('people')
			.set({ role })
			.where('id', '=', person)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) return false;
		const detail = { person, role };
		await recordAudit(transaction, { person: by, action: 'role.set', detail, at: now });
		return true;
	});
}

/** Whether nobody could administer this server without this person, though there is somebody else on it. */
export async function isLastAdmin(db: Kysely<Tables>, person: string): Promise<boolean> {
	if ((await selectAdmins(db)).join() !== person) return false;
	const another = await db
		.selectFrom('people')
		.select('id')
		.where('id', '!=', person)
		.limit(1)
		.executeTakeFirst();
	return another !== undefined;
}

async function selectAdmins(db: Kysely<Tables>): Promise<string[]> {
	const rows = await db.selectFrom('people').select('id').where('role', '=', 'admin').execute();
	return rows.map(({ id }) => id);
}

/** Changes the name by which others know a person. */
export async function setName(
	db: Kysely<Tables>,
	{ person, name }: { person: string; name: string },
	now: number
): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		await transaction.updateTable('people').set({ name }).where('id', '=', person).execute();
		await recordAudit(transaction, { person, action: 'name.set', at: now });
	});
}
