import type { Kysely } from 'kysely';
import { AssignmentSettings } from '#lib/core/schema/assignment.ts';
import type { LessonModule } from '#lib/core/schema/module.ts';
import { moduleForClass } from '#lib/server/assignments/manage/class-module.ts';
import { recordAudit } from '#lib/server/audit/record.ts';
import { hashModule } from '#lib/server/content/hash.ts';
import { keepVersions, selectOptionalVersion } from '#lib/server/content/versions.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { insertClass } from './classes.ts';
import type { Doing } from './classes.ts';
import { insertCode } from './codes.ts';
import type { Surroundings } from './seats.ts';

interface Copying {
	name: string;
	/** The modules that are published now: a copy gets their newest versions. */
	modules: readonly LessonModule[];
}

/**
 * Copies a class for new students: its assignments to the whole class, without seats and answers. Without
 * their dates the copies would all open at once, so they are paused until the teacher lets each go on.
 * Modules that are no longer published are left out. Returns the id of the copy.
 */
export async function copyClass(
	db: Kysely<Tables>,
	{ person, classroom }: Doing,
	{ name, modules }: Copying,
	surroundings: Surroundings
): Promise<string> {
	return db.transaction().execute(async (transaction) => {
		const copy = await insertClass(transaction, { person, name }, surroundings);
		const assignments = await transaction
			.selectFrom('assignments')
			.selectAll()
			.where('classroom', '=', classroom)
			.where('whole_class', '=', 1)
			.orderBy('created_at')
			.orderBy('id')
			.execute();
		for (const assignment of assignments) {
			const module = modules.find((now) => now.module.id === assignment.module);
			if (module)
				await copyAssignment(transaction, assignment, module, { person, copy, surroundings });
		}
		const entry = { person, classroom: copy, action: 'class.copy', at: surroundings.now } as const;
		await recordAudit(transaction, entry);
		return copy;
	});
}

interface Place {
	person: string;
	copy: string;
	surroundings: Surroundings;
}

async function copyAssignment(
	transaction: Kysely<Tables>,
	from: AssignmentRow,
	current: LessonModule,
	{ person, copy, surroundings }: Place
) {
	const { newId, now } = surroundings;
	const settings = AssignmentSettings.parse(JSON.parse(from.settings));
	const { opensAt: _opens, closesAt: _closes, ...lasting } = settings;
	const id = newId();
	// The forms that were drawn for the class go with the same version of the module.
	const same = from.version === current.module.version;
	const kept = same ? await selectOptionalVersion(transaction, from.hash) : undefined;
	const module = await moduleForClass(transaction, kept ?? current, {
		classroom: copy,
		assignment: id
	});
	const assignment = {
		...from,
		id,
		classroom: copy,
		version: module.module.version,
		hash: hashModule(module),
		settings: JSON.stringify(lasting),
		created_at: now,
		created_by: person,
		paused_at: now,
		closed_at: null,
		live_acts: 0
	};
	await keepVersions(transaction, [module], now);
	await transaction.insertInto('assignments').values(assignment).execute();
	await insertCode(transaction, { classroom: copy, assignment: assignment.id }, surroundings);
	// Another version has other questions, to which no correction of the old ones applies.
	if (assignment.hash === from.hash) await copyRulings(transaction, from.id, assignment.id, newId);
}

async function copyRulings(
	transaction: Kysely<Tables>,
	from: string,
	to: string,
	newId: () => string
) {
	const rulings = await transaction
		.selectFrom('rulings')
		.selectAll()
		.where('assignment', '=', from)
		.where('undone_at', 'is', null)
		.orderBy('created_at')
		.execute();
	for (const ruling of rulings) {
		const copied = { ...ruling, id: newId(), assignment: to };
		await transaction.insertInto('rulings').values(copied).execute();
	}
}
