import type { TestProject } from 'vitest/node';
import { startCluster } from '../../../../setup/postgres/cluster.mjs';
import { ensurePostgres } from '../../../../setup/postgres/find.mjs';
import { openPostgres } from '../open-postgres.ts';
import { createDatabase, databaseAt, TEMPLATE } from './databases.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the tests’ PostgreSQL is; not there in a run on SQLite. */
		postgres?: string;
	}
}

/** Starts the PostgreSQL that the tests of a run share. */
export default async function setUp({ provide }: TestProject): Promise<() => Promise<void>> {
	const bin = await ensurePostgres();
	if (bin === undefined) throw new Error('There is no PostgreSQL here to test against.');
	const { url, stop } = await startCluster(bin);
	await createDatabase(url, TEMPLATE, 'template0');
	await (await openPostgres(databaseAt(url, TEMPLATE))).close();
	provide('postgres', url);
	return stop;
}
