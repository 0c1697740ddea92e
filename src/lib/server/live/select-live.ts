import type { Kysely } from 'kysely';
import { foldActs } from '#lib/core/live/live-session.ts';
import type { LiveSession, TakenAct } from '#lib/core/live/live-session.ts';
import { liveTimeline } from '#lib/core/live/timeline.ts';
import type { LiveTimeline } from '#lib/core/live/timeline.ts';
import { LiveAct } from '#lib/core/schema/live.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** The live session of an assignment: what was done, and what follows from it. */
export interface Live {
	acts: readonly TakenAct[];
	session: LiveSession;
	timeline: LiveTimeline;
}

type Taught = Pick<AssignmentRow, 'id' | 'live_acts'>;

const MOST_KNOWN = 1000;
// By database: two of them may hold the same class, as before and after it was moved.
const knownIn = new WeakMap<Kysely<Tables>, Map<string, { acts: number; live: Live }>>();

/**
 * The live session of an assignment; undefined when it never had one. Acts are only added, and their number
 * stands with the assignment, so they are read again only when there are more of them.
 *
 * @throws {ZodError} when a kept act is broken, which only another program can do.
 */
export async function selectLive(
	db: Kysely<Tables>,
	{ id, live_acts: count }: Taught
): Promise<Live | undefined> {
	if (count === 0) return undefined;
	const known = knownIn.get(db) ?? new Map<string, { acts: number; live: Live }>();
	knownIn.set(db, known);
	const before = known.get(id);
	if (before?.acts === count) return before.live;
	const acts = await selectActs(db, id);
	const live = toLive(acts);
	if (!live) return undefined;
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(id, { acts: acts.length, live });
	return live;
}

/** What follows from these acts; undefined before a session was opened. */
export function toLive(acts: readonly TakenAct[]): Live | undefined {
	const session = foldActs(acts);
	return session && { acts, session, timeline: liveTimeline(acts) };
}

/**
 * Every act of the session of an assignment, in the order in which they were taken.
 *
 * @throws {ZodError} when a kept act is broken, which only another program can do.
 */
export async function selectActs(db: Kysely<Tables>, assignment: string): Promise<TakenAct[]> {
	const rows = await db
		.selectFrom('live_acts')
		.select(['body', 'at'])
		.where('assignment', '=', assignment)
		.orderBy('seq')
		.execute();
	return rows.map(({ body, at }) => ({ act: LiveAct.parse(JSON.parse(body)), at }));
}
