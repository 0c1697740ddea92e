import type { Kysely } from 'kysely';
import { tables } from '#lib/server/db/tables/tables.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { RowCounts } from './check-file.ts';

/** The rows of each table in PostgreSQL. */
export async function countTables(db: Kysely<Tables>): Promise<RowCounts> {
	const counts: RowCounts = {};
	for (const { name } of tables) {
		const { rows } = await db
			.selectFrom(name as keyof Tables)
			.select(({ fn }) => fn.countAll<number>().as('rows'))
			.executeTakeFirstOrThrow();
		counts[name] = rows;
	}
	return counts;
}
