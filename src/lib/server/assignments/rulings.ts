import { z } from 'zod';
import type { Ruling } from '#lib/core/assigned/ruled-lesson.ts';
import { ItemResponse } from '#lib/core/schema/response.ts';
import { gather } from '#lib/server/db/gather.ts';
import type { RulingRow } from '#lib/server/db/tables/rulings.ts';

const Kind = z.enum(['strike', 'rekey', 'accept']);

/**
 * Every correction of an assignment, the earlier first, those that were taken back included.
 *
 * @throws {ZodError} when a kept one is broken, which only another program can do.
 */
export const selectRulings = gather(async (db, assignments) => {
	const rows = await db
		.selectFrom('rulings')
		.selectAll()
		.where('assignment', 'in', assignments)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	const found = Map.groupBy(rows, ({ assignment }) => assignment);
	return (assignment) => (found.get(assignment) ?? []).map(toRuling);
});

function toRuling({ id, item, kind, key, note, created_at, undone_at }: RulingRow): Ruling {
	return {
		id,
		item,
		kind: Kind.parse(kind),
		key: key === null ? undefined : ItemResponse.parse(JSON.parse(key)),
		note,
		at: created_at,
		undoneAt: undone_at ?? undefined
	};
}
