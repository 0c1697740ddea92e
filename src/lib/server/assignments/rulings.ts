import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Ruling } from '#lib/core/assigned/ruled-lesson.ts';
import { ItemResponse } from '#lib/core/schema/response.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

const Kind = z.enum(['strike', 'rekey', 'accept']);

/**
 * Every correction of an assignment, the earlier first, those that were taken back included.
 *
 * @throws {ZodError} when a kept one is broken, which only another program can do.
 */
export async function selectRulings(db: Kysely<Tables>, assignment: string): Promise<Ruling[]> {
	const rows = await db
		.selectFrom('rulings')
		.selectAll()
		.where('assignment', '=', assignment)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	return rows.map(({ id, item, kind, key, note, created_at, undone_at }) => ({
		id,
		item,
		kind: Kind.parse(kind),
		key: key === null ? undefined : ItemResponse.parse(JSON.parse(key)),
		note,
		at: created_at,
		undoneAt: undone_at ?? undefined
	}));
}
