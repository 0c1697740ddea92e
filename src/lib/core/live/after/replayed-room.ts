import type { ReceivedEvent } from '../../assigned/accepted-events.ts';
import { ruledLesson } from '../../assigned/ruled-lesson.ts';
import type { Ruling } from '../../assigned/ruled-lesson.ts';
import { countedItems } from '../../results/class-results.ts';
import type { ClassInput } from '../../results/class-input.ts';
import type { Lesson } from '../../schema/lesson.ts';
import type { LiveRoom } from '../live-parts.ts';
import { readLiveSeat } from '../live-seat.ts';
import type { LiveSeatInput } from '../live-seat.ts';
import { foldActs } from '../live-session.ts';
import type { TakenAct } from '../live-session.ts';
import { liveTimeline } from '../timeline.ts';

/** A seat with everything that ever came from it. Times are ms since 1970. */
export interface RecordedSeat extends Omit<LiveSeatInput, 'joined'> {
	/** When the class got it. */
	createdAt: number;
	/** When somebody sat down there first, as far as is known. */
	takenAt?: number | undefined;
}

/** Everything that is kept of a live session. */
export interface RecordedSession extends Pick<ClassInput, 'published' | 'settings'> {
	/** In the order in which they were taken, the first one `opened`. */
	acts: readonly TakenAct[];
	/** Every correction, those that were taken back included. */
	rulings: readonly Ruling[];
	/** In the order of the roster, without previews. */
	seats: readonly RecordedSeat[];
}

/** A room as it was, with the lesson as it counted then. */
export type ReplayedRoom = Omit<LiveRoom, 'lesson'> & { lesson: Lesson };

/**
 * The room as it was when so many acts had been taken and before the next one was: of everything that came
 * later it knows nothing. After the last act, it is the room as it is now. Seats are read by the same
 * functions as while the session runs, so that its numbers are those that were shown.
 *
 * @throws {RangeError} when there was no session after so many acts.
 */
export function replayedRoom(recorded: RecordedSession, acts: number): ReplayedRoom {
	const { published, settings } = recorded;
	const done = recorded.acts.slice(0, acts);
	const until = recorded.acts[acts]?.at ?? Infinity;
	const session = foldActs(done);
	if (!session) throw new RangeError(`no session after ${acts} acts`);
	const rulings = rulingsBefore(recorded.rulings, until);
	const { lesson, struck } = ruledLesson(published, rulings);
	const items = countedItems(lesson, struck);
	const terms = {
		...{ published, settings, items, live: liveTimeline(done) },
		revotes: session.revotes
	};
	return {
		...{ session, lesson, items },
		struck: strikesOf(rulings),
		seats: recorded.seats
			.filter(({ createdAt }) => createdAt < until)
			.map(({ createdAt: _, takenAt = Infinity, ...seat }) => {
				const received = before(seat.received, until);
				return readLiveSeat({ ...seat, received, joined: takenAt < until }, terms);
			})
	};
}

function before(received: readonly ReceivedEvent[], until: number): ReceivedEvent[] {
	return received.filter(({ receivedAt }) => receivedAt < until);
}

/** With the note that was written last, as while the session runs. */
function strikesOf(rulings: readonly Ruling[]): LiveRoom['struck'] {
	const strikes = rulings.filter(
		({ kind, undoneAt }) => kind === 'strike' && undoneAt === undefined
	);
	const byItem = new Map(strikes.map(({ item, note, at }) => [item, { item, note, at }]));
	return [...byItem.values()];
}

/** Corrections as they stood: one that was taken back later still held. */
function rulingsBefore(rulings: readonly Ruling[], until: number): Ruling[] {
	return rulings
		.filter(({ at }) => at < until)
		.map((ruling) =>
			(ruling.undoneAt ?? 0) >= until ? { ...ruling, undoneAt: undefined } : ruling
		);
}
