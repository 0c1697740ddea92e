import type { Kysely } from 'kysely';
import { closesFor } from '#lib/core/assigned/window.ts';
import type { Standing } from '#lib/core/assigned/wire.ts';
import type { LiveSession } from '#lib/core/live/live-session.ts';
import { AssignmentSettings } from '#lib/core/schema/assignment.ts';
import type { AssignmentSeatRow } from '#lib/server/db/tables/assignment-seats.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectLive } from '#lib/server/live/select-live.ts';
import type { Live } from '#lib/server/live/select-live.ts';

const MOST_KNOWN = 1000;
// One text always says the same, and to check a time zone takes longer than a query.
const known = new Map<string, AssignmentSettings>();

/**
 * The settings of an assignment.
 *
 * @throws {ZodError} when they are broken, which only another program can do.
 */
export function settingsOf({
	settings
}: Pick<AssignmentRow, 'settings'>): Readonly<AssignmentSettings> {
	const before = known.get(settings);
	if (before) return before;
	const parsed = AssignmentSettings.parse(JSON.parse(settings));
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(settings, parsed);
	return parsed;
}

type Seat = Pick<SeatRow, 'id' | 'classroom' | 'preview'>;

/**
 * Where an assignment stands for a seat, `now` in ms since 1970; undefined when the seat does not do it. A
 * teacher’s preview does every assignment of its class, and need not wait for the opening.
 *
 * @throws {ZodError} when the settings are broken, which only another program can do.
 */
export async function standingOf(
	db: Kysely<Tables>,
	assignment: AssignmentRow,
	seat: Seat,
	now: number
): Promise<Standing | undefined> {
	const own = await db
		.selectFrom('assignment_seats')
		.select(['included', 'extra_ms'])
		.where('assignment', '=', assignment.id)
		.where('seat', '=', seat.id)
		.executeTakeFirst();
	const live = await selectLive(db, assignment);
	return toStanding(assignment, seat, own ?? NOTHING_SETTLED, now, live);
}

/**
 * As `standingOf`, from what is known to be settled for the seat.
 *
 * @throws {ZodError} when the settings are broken, which only another program can do.
 */
export function toStanding(
	assignment: AssignmentRow,
	seat: Seat,
	own: Pick<AssignmentSeatRow, 'included' | 'extra_ms'>,
	now: number,
	live?: Pick<Live, 'session' | 'timeline'>
): Standing | undefined {
	if (seat.classroom !== assignment.classroom) return undefined;
	const preview = seat.preview === 1;
	if (!preview && assignment.whole_class === 0 && own.included !== 1) return undefined;
	const { opensAt, closesAt, feedback, confidence, tries, counts } = settingsOf(assignment);
	const closedAt = assignment.closed_at ?? undefined;
	return {
		now,
		opensAt: preview ? undefined : opensAt,
		closesAt: closesFor({ closesAt, closedAt, extraMs: own.extra_ms }),
		paused: assignment.paused_at !== null || isHeld(live?.session),
		feedback,
		confidence,
		tries,
		counts,
		live: live && toLiveStanding(live, now)
	};
}

function toLiveStanding({ session, timeline }: Pick<Live, 'session' | 'timeline'>, now: number) {
	const { phase, pace } = session;
	return { phase, pace, reached: [...new Set(timeline.reached(now))] };
}

/** Does its teacher hold the class now, or until another day? */
function isHeld(session: LiveSession | undefined): boolean {
	if (!session || session.phase === 'ended') return false;
	return session.paused || session.phase === 'frozen';
}

const NOTHING_SETTLED = { included: 0, extra_ms: 0 };
