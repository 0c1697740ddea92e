import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { Hub } from './hub.ts';

/** Says that seats of a class changed, to every live session that it has or had. */
export async function touchClass(
	{ db, live }: { db: Kysely<Tables>; live: Pick<Hub, 'touch'> },
	classroom: string
): Promise<void> {
	for (const id of await selectLiveOf(db, classroom)) live.touch(id);
}

/** The assignments of a class that are or were taught live. */
export async function selectLiveOf(db: Kysely<Tables>, classroom: string): Promise<string[]> {
	const rows = await db
		.selectFrom('assignments')
		.select('id')
		.where('classroom', '=', classroom)
		.where('live_acts', '>', 0)
		.execute();
	return rows.map(({ id }) => id);
}
