import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { up as classesAndAnswers } from './migrations/0001-classes-and-answers.ts';
import { up as accounts } from './migrations/0002-accounts.ts';
import { up as teaching } from './migrations/0003-teaching.ts';
import { up as toldKeys } from './migrations/0004-told-keys.ts';
import { up as live } from './migrations/0005-live.ts';
import { up as contests } from './migrations/0006-contests.ts';
import { up as probes } from './migrations/0007-probes.ts';
import type { Tables } from './tables/tables.ts';

// Spelled out, so that what is bundled and what is tested are the same list.
const MIGRATIONS = {
	'0001-classes-and-answers': { up: classesAndAnswers },
	'0002-accounts': { up: accounts },
	'0003-teaching': { up: teaching },
	'0004-told-keys': { up: toldKeys },
	'0005-live': { up: live },
	'0006-contests': { up: contests },
	'0007-probes': { up: probes }
};

/**
 * Brings the database to the newest schema; one that is there already is left as it is.
 *
 * @throws {Error} when a migration fails, naming it, or the database cannot be reached.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
	const migrator = new Migrator({
		db,
		provider: { getMigrations: () => Promise.resolve(MIGRATIONS) }
	});
	const { error, results = [] } = await migrator.migrateToLatest();
	if (error === undefined) return;
	const failed = results.find(({ status }) => status === 'Error')?.migrationName;
	if (failed === undefined && error instanceof Error) throw error;
	throw new Error(`migration ${failed ?? ''} failed`, { cause: error });
}
