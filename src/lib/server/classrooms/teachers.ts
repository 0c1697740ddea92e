import type { Kysely } from 'kysely';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { Doing } from './classes.ts';

/** Who teaches a class. */
export interface ClassTeacher {
	person: string;
	name: string;
	part: 'owner' | 'co';
}

/** The teachers of a class, the owner first. */
export async function selectTeachers(
	db: Kysely<Tables>,
	classroom: string
): Promise<ClassTeacher[]> {
	const rows = await db
		.selectFrom('class_teachers')
		.innerJoin('people', 'people.id', 'class_teachers.person')
		.select(['people.id as person', 'people.name', 'class_teachers.part'])
		.where('class_teachers.classroom', '=', classroom)
		.orderBy('class_teachers.part', 'desc')
		.orderBy('class_teachers.created_at')
		.execute();
	return rows.map((row) => ({ ...row, part: row.part === 'owner' ? 'owner' : 'co' }));
}

/** Takes a class from a co-teacher, who may be the one who asks; false when nobody of that id co-teaches it. */
export async function removeTeacher(
	db: Kysely<Tables>,
	{ person, classroom, now }: Doing,
	teacher: string
): Promise<boolean> {
	return db.transaction().execute(async (transaction) => {
		const { numDeletedRows } = await transaction
			.deleteFrom('class_teachers')
			.where('classroom', '=', classroom)
			.where('person', '=', teacher)
			.where('part', '=', 'co')
			.executeTakeFirst();
		if (numDeletedRows === 0n) return false;
		const action = teacher === person ? 'teacher.leave' : 'teacher.remove';
		await recordAudit(transaction, { person, classroom, action, at: now });
		return true;
	});
}
