import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { smallModule } from '#lib/core/testing/small-module.ts';
import type { Contest } from '#lib/core/schema/contest.ts';
import { hashModule } from '#lib/server/content/hash.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** A contest of `compare-choice` of the small module that can be taken. */
export function aContest(changes: Partial<Contest> = {}): Contest {
	return {
		id: uuidv7(),
		hash: hashModule(smallModule),
		item: 'compare-choice',
		span: { quote: 'crashes fell from 40 to 28 in one year' },
		reason: 'Both answers say so.',
		...changes
	};
}

/** Writes down that the seat of an attempt was told the keys of these questions. */
export async function insertTold(
	db: Kysely<Tables>,
	attempt: string,
	items: readonly string[] = ['compare-choice']
): Promise<void> {
	const rows = items.map((item) => ({ id: uuidv7(), attempt, item, told_at: 6 }));
	await db.insertInto('told_keys').values(rows).execute();
}
