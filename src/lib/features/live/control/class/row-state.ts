import type { Stop } from '#lib/core/attempt/going-on/path.ts';
import type { RoomPart, SeatPart } from '#lib/core/live/wire.ts';

/** How a seat stands in the present part of the lesson. */
export type RowState = 'absent' | 'working' | 'done' | 'stuck';

/** So long may nothing come from a seat that is not done, in ms. */
export const STUCK_AFTER = 90_000;

/** What decides how seats stand. Times are ms since 1970 by the server’s clock. */
export interface Present {
	room: Pick<RoomPart, 'phase' | 'paused' | 'pace' | 'to' | 'revotes'>;
	path: readonly Stop[];
	/** The questions of the present screens that count, and the place of each in the letters of a seat. */
	asked: readonly { item: string; place: number }[];
	/** Since when the class has been asked this. */
	since: number;
	now: number;
}

/** How a seat stands. Nobody is stuck while the class is paused, or where there is nothing to answer. */
export function rowState(seat: SeatPart, present: Present): RowState {
	const { room, since, now } = present;
	if (!seat.joined) return 'absent';
	if (isDone(seat, present)) return 'done';
	const waits = room.paused || room.phase !== 'open';
	const asks = present.asked.length > 0 || room.pace === 'student';
	if (waits || !asks) return 'working';
	return now - Math.max(seat.lastAt ?? 0, since) > STUCK_AFTER ? 'stuck' : 'working';
}

function isDone(seat: SeatPart, { room, path, asked }: Present): boolean {
	if (room.pace === 'student') return seat.finished;
	if (asked.length > 0) {
		return asked.every(({ item, place }) => {
			const again = (room.revotes[item] ?? 0) > 0;
			return isThere((again ? seat.second : seat.first)[place]);
		});
	}
	const at = path.findIndex(({ id }) => id === seat.stop);
	return at >= 0 && at > path.findIndex(({ id }) => id === room.to);
}

function isThere(letter: string | undefined): boolean {
	return letter !== undefined && letter !== '-';
}
