import type { Kysely } from 'kysely';
import { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/**
 * Every event of one attempt by (`seq`, `id`); none for an attempt that is not there.
 *
 * @throws {ZodError} when a stored event is broken, which only another program can do.
 */
export async function selectEvents(db: Kysely<Tables>, attempt: string): Promise<AttemptEvent[]> {
	const rows = await db
		.selectFrom('events')
		.select('body')
		.where('attempt', '=', attempt)
		.orderBy('seq')
		.orderBy('id')
		.execute();
	return rows.map(({ body }) => AttemptEvent.parse(JSON.parse(body)));
}
