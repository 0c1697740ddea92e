import type { Kysely } from 'kysely';
import { acceptEvents } from '#lib/core/assigned/accepted-events.ts';
import type { ReceivedEvent } from '#lib/core/assigned/accepted-events.ts';
import { tell, toldItems } from '#lib/core/assigned/tell.ts';
import type { Standing, Told } from '#lib/core/assigned/wire.ts';
import type { LiveTimeline } from '#lib/core/live/timeline.ts';
import { selectToldContests } from '#lib/server/contests/told-contests.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { Assigned } from './assigned.ts';
import { selectReceivedOf } from './select-received.ts';
import { keepTold } from './told-keys.ts';

/** All that the server has of one attempt, and what its learner may know of it now. */
export interface ToldAttempt {
	received: ReceivedEvent[];
	told: Told;
	/** The latest time at which something came that this tells of. */
	until: number;
}

/**
 * Reads one attempt and tells of it what the standing of its seat allows, and writes down which keys that
 * tells: they count as known from then on, whatever is set, corrected or opened again.
 *
 * @throws {SyntaxError} when a stored event is broken, which only another program can do.
 */
export async function tellAttempt(
	db: Kysely<Tables>,
	attempt: string,
	{ published, corrected, rulings }: Assigned,
	{ now, feedback, tries, closesAt }: Standing,
	live?: LiveTimeline
): Promise<ToldAttempt> {
	const [{ received, toldKeys }, contests] = await Promise.all([
		selectReceivedOf(db, attempt),
		selectToldContests(db, attempt)
	]);
	const terms = { lesson: published, settings: { feedback, tries }, closesAt, live };
	const accepted = acceptEvents(received, terms);
	const known = new Set(toldKeys.keys());
	const told = {
		...tell({ accepted, terms, corrected, rulings, known, now }),
		...(contests.length > 0 && { contests })
	};
	const until = Math.max(now, received.at(-1)?.receivedAt ?? 0);
	const items = toldItems(told, corrected.items).filter((item) => !known.has(item));
	await keepTold(db, { attempt, items, at: until });
	return { received, told, until };
}
