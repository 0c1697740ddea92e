import { z } from 'zod';
import type { ToldContest } from '#lib/core/assigned/wire.ts';
import { gather } from '#lib/server/db/gather.ts';
import type { ContestRow } from '#lib/server/db/tables/contests.ts';

const Outcome = z.enum(['upheld', 'kept']);

/**
 * What the seat of an attempt may know of its contests: all of them, the earlier first.
 *
 * @throws {ZodError} when a kept one is broken, which only another program can do.
 */
export const selectToldContests = gather(async (db, attempts) => {
	const rows = await db
		.selectFrom('contests')
		.selectAll()
		.where('attempt', 'in', attempts)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	const found = Map.groupBy(rows, ({ attempt }) => attempt);
	return (attempt) => (found.get(attempt) ?? []).map(toToldContest);
});

/** What its seat may know of one contest. */
export function toToldContest(row: ContestRow): ToldContest {
	const { id, item, created_at: at, outcome, sentence, ruled_at } = row;
	if (outcome === null) return { id, item, at };
	return {
		id,
		item,
		at,
		outcome: Outcome.parse(outcome),
		sentence: sentence ?? undefined,
		ruledAt: ruled_at ?? undefined
	};
}
