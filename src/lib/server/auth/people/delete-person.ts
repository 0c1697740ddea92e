import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { isLastAdmin } from './administer.ts';
import { holdPeople } from './policy.ts';

/**
 * Deletes an account with everything in it. Classes that nobody else teaches go too, with their seats
 * and answers; others pass to the teacher who has been there longest. Afterwards no row refers to the
 * person. Whether it was done: the last administrator stays while there is anybody else.
 */
export async function deletePerson(
	db: Kysely<Tables>,
	person: string,
	now: number
): Promise<boolean> {
	return db.transaction().execute(async (transaction) => {
		await holdPeople(transaction);
		if (await isLastAdmin(transaction, person)) return false;
		const classes = await leaveClasses(transaction, person);
		await transaction.deleteFrom('links').where('made_by', '=', person).execute();
		await transaction.deleteFrom('people').where('id', '=', person).execute();
		await forgetMentions(transaction, person);
		const detail = { classes };
		await recordAudit(transaction, {
			person: undefined,
			action: 'account.delete',
			detail,
			at: now
		});
		return true;
	});
}

/** Deletes or passes on the classes of a person. How many were deleted. */
async function leaveClasses(transaction: Kysely<Tables>, person: string): Promise<number> {
	const taught = await transaction
		.selectFrom('class_teachers')
		.select(['classroom', 'part'])
		.where('person', '=', person)
		.execute();
	let deleted = 0;
	for (const { classroom, part } of taught) {
		const others = await transaction
			.selectFrom('class_teachers')
			.select(['id', 'part'])
			.where('classroom', '=', classroom)
			.where('person', '!=', person)
			.orderBy('created_at')
			.orderBy('id')
			.execute();
		const [heir] = others;
		if (!heir) {
			await transaction.deleteFrom('classrooms').where('id', '=', classroom).execute();
			deleted += 1;
		} else if (part === 'owner' && others.every((other) => other.part !== 'owner')) {
			await transaction
				.updateTable('class_teachers')
				.set({ part: 'owner' })
				.where('id', '=', heir.id)
				.execute();
		}
	}
	return deleted;
}

/** Takes the person’s id out of what was done to them, and ends what they had under way. */
async function forgetMentions(transaction: Kysely<Tables>, person: string): Promise<void> {
	await transaction
		.updateTable('audit')
		.set({ detail: sql`replace(detail, ${person}, 'erased')` })
		.where('detail', 'like', `%${person}%`)
		.execute();
	await transaction.deleteFrom('challenges').where('body', 'like', `%${person}%`).execute();
}
