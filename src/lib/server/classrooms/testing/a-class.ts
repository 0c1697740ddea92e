import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { selectModules } from '#lib/server/content/modules.ts';
import { hashModule } from '#lib/server/content/hash.ts';
import { keepVersions } from '#lib/server/content/versions.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { createClass } from '../classes.ts';
import { selectOptionalClassCode } from '../codes.ts';
import { surroundingsAt } from '../seats.ts';

/** Chance and ids as the running server has them, at this moment. */
export const at = surroundingsAt;

/** A teacher. */
export async function insertTeacher(db: Kysely<Tables>, id: string): Promise<string> {
	await db
		.insertInto('people')
		.values({ id, name: `Teacher ${id}`, role: 'teacher', created_at: 1 })
		.execute();
	return id;
}

/** A class of a new teacher, with its code. */
export async function insertClassOf(db: Kysely<Tables>, person: string) {
	await insertTeacher(db, person);
	const classroom = await createClass(db, { person, name: 'Period 3' }, at(1));
	const code = (await selectOptionalClassCode(db, classroom)) ?? '';
	return { person, classroom, code };
}

const settings = {
	feedback: 'each',
	counts: 'first',
	confidence: true,
	timeZone: 'America/New_York'
};

/** An assignment of a published module to a class; its id. */
export async function insertAssignment(
	db: Kysely<Tables>,
	classroom: string,
	{
		settings: more = {},
		...columns
	}: Partial<Omit<AssignmentRow, 'settings'>> & { settings?: object }
): Promise<string> {
	const module = selectModules().find(({ module: { id } }) => id === 'groundhog');
	if (!module) throw new Error('the module of the tests is published');
	await keepVersions(db, [module], 1);
	const id = columns.id ?? uuidv7();
	await db
		.insertInto('assignments')
		.values({
			id,
			classroom,
			module: 'groundhog',
			version: module.module.version,
			hash: hashModule(module),
			created_at: 1,
			created_by: null,
			whole_class: 1,
			paused_at: null,
			closed_at: null,
			live_acts: 0,
			...columns,
			settings: JSON.stringify({ ...settings, ...more })
		})
		.execute();
	return id;
}

/** What was written down of a class, oldest first. */
export async function auditOf(db: Kysely<Tables>, classroom: string): Promise<string[]> {
	const rows = await db
		.selectFrom('audit')
		.select('action')
		.where('classroom', '=', classroom)
		.orderBy('at')
		.orderBy('id')
		.execute();
	return rows.map(({ action }) => action);
}
