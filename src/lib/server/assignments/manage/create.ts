import type { Kysely } from 'kysely';
import type { AssignmentSettings } from '#lib/core/schema/assignment.ts';
import { recordAudit } from '#lib/server/audit/record.ts';
import { insertCode } from '#lib/server/classrooms/codes.ts';
import type { Surroundings } from '#lib/server/classrooms/seats.ts';
import { hashModule } from '#lib/server/content/hash.ts';
import { selectModule } from '#lib/server/content/modules.ts';
import { keepVersions } from '#lib/server/content/versions.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { moduleForClass } from './class-module.ts';

/** A module of the catalogue for a class. */
export interface NewAssignment {
	person: string;
	classroom: string;
	module: string;
	settings: AssignmentSettings;
	/** False: for some seats, which are chosen afterwards. */
	wholeClass: boolean;
}

/** Why it was not assigned. */
export type NotAssigned = 'unknown-module' | 'withdrawn-module' | 'archived-class';

/** Whether a module can be assigned; a withdrawn one was in the catalogue once. */
export async function findModule(
	db: Kysely<Tables>,
	module: string
): Promise<'there' | 'unknown-module' | 'withdrawn-module'> {
	if (selectModule(module)) return 'there';
	const kept = await db
		.selectFrom('module_versions')
		.select('id')
		.where('module', '=', module)
		.executeTakeFirst();
	return kept ? 'withdrawn-module' : 'unknown-module';
}

/**
 * Assigns the version of a module that the catalogue has now, with a code of its own. A class that has met items of its
 * warm-up or exit gets new ones. Whether the person teaches the class is for the caller to know.
 *
 * @throws {Error} when the class does not exist.
 */
export async function createAssignment(
	db: Kysely<Tables>,
	{ person, classroom, module: asked, settings, wholeClass }: NewAssignment,
	surroundings: Surroundings
): Promise<{ ok: true; id: string } | { ok: false; code: NotAssigned }> {
	const { newId, now } = surroundings;
	const published = selectModule(asked);
	if (!published) {
		const found = await findModule(db, asked);
		return { ok: false, code: found === 'there' ? 'unknown-module' : found };
	}
	return db.transaction().execute(async (transaction) => {
		const { archived_at } = await transaction
			.selectFrom('classrooms')
			.select('archived_at')
			.where('id', '=', classroom)
			.executeTakeFirstOrThrow();
		if (archived_at !== null) return { ok: false, code: 'archived-class' } as const;
		const id = newId();
		const module = await moduleForClass(transaction, published, { classroom, assignment: id });
		await keepVersions(transaction, [module], now);
		const { id: name, version } = module.module;
		await transaction
			.insertInto('assignments')
			.values({
				id,
				classroom,
				module: name,
				version,
				hash: hashModule(module),
				settings: JSON.stringify(settings),
				created_at: now,
				created_by: person,
				whole_class: wholeClass ? 1 : 0,
				paused_at: null,
				closed_at: null,
				live_acts: 0
			})
			.execute();
		await insertCode(transaction, { classroom, assignment: id }, surroundings);
		const detail = { assignment: id, module: name, version, settings, wholeClass };
		const entry = { person, classroom, action: 'assignment.create', detail, at: now } as const;
		await recordAudit(transaction, entry);
		return { ok: true, id } as const;
	});
}
