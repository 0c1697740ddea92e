import type { EventBody } from '../../attempt/new-event.ts';
import { anEvent, uuid } from '../../testing/events.ts';
import { aLesson } from '../../testing/small-module.ts';
import type { LiveAct } from '../../schema/live.ts';
import { liveParts } from '../live-parts.ts';
import type { LiveRoom } from '../live-parts.ts';
import { readLiveSeat } from '../live-seat.ts';
import type { LiveSeat, LiveSeatInput, LiveTerms } from '../live-seat.ts';
import { foldActs } from '../live-session.ts';
import type { LiveSession, TakenAct } from '../live-session.ts';
import { liveTimeline } from '../timeline.ts';
import type { LiveParts } from '../wire.ts';

/** When every session of these tests begins, in ms since 1970. */
export const OPENED = 1000;

export const opened: LiveAct = { type: 'opened' };
export const steppedTo = (from: string, to = from): LiveAct => ({ type: 'stepped', from, to });
export const pacedBy = (by: 'teacher' | 'student'): LiveAct => ({ type: 'paced', by });
export const revotedOn = (item: string): LiveAct => ({ type: 'revoted', item });
export const revealed = (item: string, what: 'record' | 'distribution' | 'key'): LiveAct => ({
	type: 'revealed',
	item,
	what
});

/** A session that was opened, and these acts after it, each with when it was taken. */
export function actsOf(...acts: [at: number, act: LiveAct][]): TakenAct[] {
	return [{ at: OPENED, act: opened }, ...acts.map(([at, act]) => ({ at, act }))];
}

/** Where a session stands after these acts. */
export function sessionOf(...acts: [at: number, act: LiveAct][]): LiveSession {
	const session = foldActs(actsOf(...acts));
	if (!session) throw new Error('a session that was opened is there');
	return session;
}

/** A seat with this number, to which these things came at these times. */
export function seatOf(number: number, ...bodies: [at: number, body: EventBody][]): LiveSeatInput {
	const received = bodies.map(([receivedAt, body], index) => ({
		event: { ...anEvent(body, index + 1, number * 0x1000 + index + 1), attempt: uuid(number) },
		receivedAt
	}));
	return { id: `seat-${number}`, name: `amber-otter-${number}`, joined: true, received };
}

/** What seats of the small lesson are read by, under these acts. */
export function termsOf(acts: readonly TakenAct[], more: Partial<LiveTerms> = {}): LiveTerms {
	const published = more.published ?? aLesson();
	return {
		published,
		items: published.items,
		settings: { feedback: 'closing', tries: undefined, counts: 'first', confidence: true },
		live: liveTimeline(acts),
		revotes: foldActs(acts)?.revotes ?? {},
		...more
	};
}

/** A room of the small lesson with these seats. */
export function roomOf(
	acts: readonly TakenAct[],
	seats: readonly LiveSeatInput[],
	more: Partial<LiveTerms> = {}
): LiveRoom & { seats: LiveSeat[] } {
	const terms = termsOf(acts, more);
	const session = foldActs(acts);
	if (!session) throw new Error('a room has a session');
	return {
		session,
		lesson: terms.published,
		items: terms.items,
		struck: [],
		seats: seats.map((seat) => readLiveSeat(seat, terms))
	};
}

/** Its parts. */
export function partsOf(...room: Parameters<typeof roomOf>): LiveParts {
	return liveParts(roomOf(...room));
}
