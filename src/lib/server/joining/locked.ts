import type { Kysely } from 'kysely';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectLive } from '#lib/server/live/select-live.ts';
import { letsJoin } from '#lib/server/live/take-act.ts';

/**
 * Does a teacher keep new seats out of a class now? That holds for every code of the class, or the next
 * one would lead round it; a session that goes on another day locks only its own code.
 */
export async function isLocked(
	db: Kysely<Tables>,
	classroom: string,
	assignment: Pick<AssignmentRow, 'id'> | undefined
): Promise<boolean> {
	const taught = await db
		.selectFrom('assignments')
		.select(['id', 'live_acts'])
		.where('classroom', '=', classroom)
		.where('live_acts', '>', 0)
		.execute();
	for (const row of taught) {
		const session = (await selectLive(db, row))?.session;
		if (!session || letsJoin(session)) continue;
		if (session.phase === 'open' || row.id === assignment?.id) return true;
	}
	return false;
}
