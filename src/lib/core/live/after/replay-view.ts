import { itemsOfStep, liveParts } from '../live-parts.ts';
import type { CountsPart, HeatPart, ReasonPart, RoomPart, ShiftPart, TallyPart } from '../wire.ts';
import type { ReplayedRoom } from './replayed-room.ts';

/** A seat at the questions of a step: letters as in `SeatPart`. */
export interface ReplayedSeat {
	id: string;
	/** The generated name. */
	name: string;
	votes: { item: string; first: string; second: string }[];
}

/** What a replay shows of one moment. */
export interface ReplayView {
	room: RoomPart;
	counts: CountsPart;
	heat: HeatPart[];
	shifts: Record<string, ShiftPart>;
	/** The questions of the step, in the order in which they are asked; struck ones without votes. */
	asked: { item: string; tally?: TallyPart; reasons: ReasonPart[] }[];
	/** Those who sat there, in the order of the roster. */
	seats: ReplayedSeat[];
}

/** One moment of a session, for the teacher alone: the parts of the room as they were. */
export function replayView(moment: ReplayedRoom): ReplayView {
	const parts = liveParts(moment);
	const { room, counts, heat = [], shifts = {} } = parts;
	if (!room || !counts) throw new Error('a room has these parts');
	const asked = itemsOfStep(moment.lesson, moment.session);
	const places = new Map(moment.items.map(({ id }, index) => [id, index]));
	return {
		...{ room, counts, heat, shifts },
		asked: asked.map((item) => {
			const tally = parts[`tally:${item}`];
			return { item, ...(tally && { tally }), reasons: parts[`reasons:${item}`] ?? [] };
		}),
		seats: moment.seats
			.filter(({ part }) => part.joined)
			.map(({ id, part }) => ({
				...{ id, name: part.name },
				votes: asked.flatMap((item) => {
					const place = places.get(item);
					if (place === undefined) return [];
					return { item, first: part.first[place] ?? '-', second: part.second[place] ?? '-' };
				})
			}))
	};
}
