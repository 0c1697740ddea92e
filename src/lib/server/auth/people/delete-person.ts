import type { Kysely } from 'kysely';
import { forgetIds } from '#lib/server/audit/forget.ts';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { eraseRowsUnder } from '#lib/server/privacy/rows-under.ts';
import { isLastAdmin } from './administer.ts';
import { holdPeople } from './policy.ts';

/**
 * Deletes an account with everything in it. Classes that nobody else teaches go too, with their seats
 * and answers; others pass to the teacher who has been there longest. Afterwards no row refers to the
 * person. Whether it was done: the last administrator stays while there is anybody else. `by` is the
 * administrator who does it to another.
 */
export async function deletePerson(
	db: Kysely<Tables>,
	person: string,
	now: number,
	by?: string
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
			person: by,
			action: 'account.delete',
			detail,
			at: now
		});
		return true;
	});
}

/** The classes that would go with a person, and those of theirs that would pass to another, by name. */
export async function selectFates(
	db: Kysely<Tables>,
	person: string
): Promise<{ deleted: string[]; passed: string[] }> {
	const rows = await db
		.selectFrom('class_teachers')
		.innerJoin('classrooms', 'classrooms.id', 'class_teachers.classroom')
		.leftJoin('class_teachers as other', (join) =>
			join.onRef('other.classroom', '=', 'classrooms.id').on('other.person', '!=', person)
		)
		.select(['classrooms.id', 'classrooms.name', 'class_teachers.part', 'other.id as other'])
		.where('class_teachers.person', '=', person)
		.orderBy('classrooms.created_at')
		.orderBy('classrooms.id')
		.execute();
	const passed = rows.filter(({ part, other }) => other !== null && part === 'owner');
	return {
		deleted: rows.filter(({ other }) => other === null).map(({ name }) => name),
		passed: [...new Map(passed.map(({ id, name }) => [id, name])).values()]
	};
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
			await eraseRowsUnder(transaction, 'classrooms', classroom);
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
	await forgetIds(transaction, [person]);
	await transaction.deleteFrom('challenges').where('body', 'like', `%${person}%`).execute();
}
