import type { Kysely } from 'kysely';
import type { ModuleInfo } from '#lib/core/schema/module.ts';
import { selectModule } from '#lib/server/content/modules.ts';
import { selectOptionalVersion } from '#lib/server/content/versions.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** The module of an assignment as it was assigned, and what the catalogue has become. */
export interface AssignedModule {
	module: Pick<ModuleInfo, 'id' | 'title' | 'version'>;
	/**
	 * Withdrawn: no longer in the catalogue. Undefined: the catalogue still has this version, which forms drawn for one
	 * class do not change.
	 */
	since: 'withdrawn' | { newer: string } | undefined;
}

/** What was assigned, whatever the catalogue has become; the title is the id where the version was lost. */
export async function selectAssignedModule(
	db: Kysely<Tables>,
	{ module: id, version, hash }: Pick<AssignmentRow, 'module' | 'version' | 'hash'>
): Promise<AssignedModule> {
	const kept = await selectOptionalVersion(db, hash);
	const current = selectModule(id);
	return {
		module: { id, title: kept?.module.title ?? id, version },
		since: !current
			? 'withdrawn'
			: current.module.version === version
				? undefined
				: { newer: current.module.version }
	};
}

/** The code of an assignment; undefined only when another program took it away. */
export async function selectOptionalCode(
	db: Kysely<Tables>,
	assignment: string
): Promise<string | undefined> {
	const row = await db
		.selectFrom('codes')
		.select('id')
		.where('assignment', '=', assignment)
		.executeTakeFirst();
	return row?.id;
}
