import type { Kysely } from 'kysely';
import type { LiveRoom } from '#lib/core/live/live-parts.ts';
import type { LiveTerms } from '#lib/core/live/live-seat.ts';
import { closesFor } from '#lib/core/assigned/window.ts';
import type { Ruling } from '#lib/core/assigned/ruled-lesson.ts';
import { countedItems } from '#lib/core/results/class-results.ts';
import { selectSettledSeats } from '#lib/server/assignments/manage/some-seats.ts';
import { settingsOf } from '#lib/server/assignments/standing.ts';
import { selectAssigned } from '#lib/server/attempts/assigned.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { AttemptRow } from '#lib/server/db/tables/attempts.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectLive } from '#lib/server/live/select-live.ts';
import type { Live } from '#lib/server/live/select-live.ts';

/** A seat that does the assignment. */
export interface FramedSeat {
	id: string;
	name: string;
	preview: boolean;
	joined: boolean;
	attempt: string | undefined;
	/** In ms since 1970. */
	closesAt: number | undefined;
}

/** Everything of a room but the answers. */
export interface Frame {
	live: Live;
	lesson: LiveRoom['lesson'];
	items: LiveRoom['items'];
	struck: LiveRoom['struck'];
	/** Corrections that were made, and that were taken back. */
	corrections: number;
	terms: LiveTerms;
	/** As long as this text is the same, what was read of an attempt holds. */
	basis: string;
	/** By id, in the order of the roster; previews last. */
	seats: Map<string, FramedSeat>;
	/** Whose each attempt is. */
	attempts: Map<string, string>;
	/** Which seat each browser has that has one. */
	logins: Map<string, string>;
	/** Who teaches the class. */
	teachers: Set<string>;
}

/** Reads the frame of a room; undefined when the assignment is gone, or was never live. */
export async function selectFrame(
	db: Kysely<Tables>,
	assignment: string
): Promise<Frame | undefined> {
	const row = await db
		.selectFrom('assignments')
		.selectAll()
		.where('id', '=', assignment)
		.executeTakeFirst();
	const live = row && (await selectLive(db, row));
	if (!live) return undefined;
	const { published, corrected, rulings } = await selectAssigned(db, row);
	const struck = struckBy(rulings);
	const items = countedItems(
		corrected,
		struck.map(({ item }) => item)
	);
	const settings = settingsOf(row);
	const { revotes } = live.session;
	return {
		live,
		lesson: corrected,
		items,
		struck,
		corrections: rulings.length + rulings.filter(({ undoneAt }) => undoneAt !== undefined).length,
		terms: { published, items, settings, revotes, live: live.timeline },
		basis: JSON.stringify([row.hash, rulings, settings, revotes]),
		...(await selectPeople(db, row, settings.closesAt))
	};
}

/** Attempts by id, and those from which something came since; each once. */
export async function selectAttempted(
	db: Kysely<Tables>,
	assignment: string,
	ids: readonly string[],
	since: number | undefined
): Promise<Pick<AttemptRow, 'id' | 'seat'>[]> {
	if (ids.length === 0 && since === undefined) return [];
	return db
		.selectFrom('attempts')
		.select(['id', 'seat'])
		.where('assignment', '=', assignment)
		.where((where) => {
			const came = where
				.selectFrom('events')
				.select('events.id')
				.whereRef('events.attempt', '=', 'attempts.id')
				.where('events.received_at', '>=', since ?? 0);
			const named = where('attempts.id', 'in', [...ids, '']);
			return since === undefined ? named : where.or([named, where.exists(came)]);
		})
		.execute();
}

async function selectPeople(
	db: Kysely<Tables>,
	row: AssignmentRow,
	closesAt: number | undefined
): Promise<Pick<Frame, 'seats' | 'attempts' | 'logins' | 'teachers'>> {
	const { id, classroom, whole_class } = row;
	const settled = await selectSettledSeats(db, row);
	const previews = await db
		.selectFrom('seats')
		.select(['id', 'name'])
		.where('classroom', '=', classroom)
		.where('preview', '=', 1)
		.execute();
	const logins = await db
		.selectFrom('seat_logins')
		.innerJoin('seats', 'seats.id', 'seat_logins.seat')
		.select(['seat_logins.id', 'seat_logins.seat'])
		.where('seats.classroom', '=', classroom)
		.execute();
	const attempts = await db
		.selectFrom('attempts')
		.select(['id', 'seat'])
		.where('assignment', '=', id)
		.execute();
	const teachers = await db
		.selectFrom('class_teachers')
		.select('person')
		.where('classroom', '=', classroom)
		.execute();
	const taken = new Set(logins.map(({ seat }) => seat));
	const attemptOf = new Map(attempts.map((attempt) => [attempt.seat, attempt.id]));
	const closedAt = row.closed_at ?? undefined;
	const framed = [
		...settled
			.filter(({ included }) => whole_class === 1 || included)
			.map((seat) => ({ ...seat, preview: false })),
		...previews.map((seat) => ({ ...seat, extraMs: 0, preview: true }))
	].map(({ id: seat, name, preview, extraMs }): FramedSeat => {
		const attempt = attemptOf.get(seat);
		const joined = taken.has(seat) || attempt !== undefined;
		const closes = closesFor({ closesAt, closedAt, extraMs });
		return { id: seat, name, preview, joined, attempt, closesAt: closes };
	});
	return {
		seats: new Map(framed.map((seat) => [seat.id, seat])),
		attempts: new Map(attempts.map((attempt) => [attempt.id, attempt.seat])),
		logins: new Map(logins.map((login) => [login.id, login.seat])),
		teachers: new Set(teachers.map(({ person }) => person))
	};
}

/** Questions that count for nobody, with the note that was written last. */
function struckBy(rulings: readonly Ruling[]): LiveRoom['struck'] {
	const strikes = rulings.filter(
		({ kind, undoneAt }) => kind === 'strike' && undoneAt === undefined
	);
	const byItem = new Map(strikes.map(({ item, note, at }) => [item, { item, note, at }]));
	return [...byItem.values()];
}
