import { classMisconceptions } from '../measures/class/items/class-misconceptions.ts';
import { statementHeat } from '../measures/class/judged/statement-heat.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Item } from '../schema/item.ts';
import type { Revelation } from '../schema/live.ts';
import { lessonPath } from '../attempt/going-on/path.ts';
import type { ScoredTry } from '../measures/class/tries/scored-learners.ts';
import { chosen } from './live-seat.ts';
import type { LiveSeat } from './live-seat.ts';
import type { LiveSession } from './live-session.ts';
import { FEWEST } from './wire.ts';
import type * as Wire from './wire.ts';

/** What a room is made of. */
export interface LiveRoom {
	session: LiveSession;
	/** Under the corrections that hold. */
	lesson: Pick<Lesson, 'steps' | 'process'>;
	/** Those that count, in the order in which they are asked. */
	items: readonly Item[];
	struck: Wire.RoomPart['struck'];
	/** Corrections that were made, and that were taken back; where left out, those that strike. */
	corrections?: number | undefined;
	/** In the order of the roster, without previews. */
	seats: readonly LiveSeat[];
}

/** Statements whose `backed` share is this near to a half divide the class. */
const DISPUTED_FROM = 0.3;
const DISPUTED_TO = 0.7;
/** How many statements are proposed to be talked about. */
const SPLITS = 2;
const MOST_CANDIDATES = 60;

/** Every part of a room but those of single seats, as they are now. */
export function liveParts(room: LiveRoom): Wire.LiveParts {
	const { items, seats, session } = room;
	const learners = seats.map(({ learner }) => learner);
	const judged = seats.map((seat) => seat.judged);
	const heat = statementHeat(items, learners, judged).map(toHeat);
	const shown = new Map(
		seats.flatMap(({ reasons }) => reasons.map((reason) => [reason.event, reason] as const))
	);
	const voted = items.filter(({ id }) => seats.some(({ votes }) => votes.has(id)));
	return {
		room: roomPart(room),
		counts: counts(room),
		heat,
		split: splits(heat, session),
		misconceptions: classMisconceptions(items, learners).flatMap(
			({ misconception, item, seats: { count, of } }) =>
				count > 0 ? { misconception, ...(item && { item }), count, of } : []
		),
		shifts: Object.fromEntries(
			Object.keys(session.revotes).map((item) => [item, shiftOf(seats, item)])
		),
		candidates: candidates([...shown.values()], session),
		...Object.fromEntries(voted.map((item) => [`tally:${item.id}`, tally(room, item)])),
		...Object.fromEntries(
			items.map(({ id }) => [
				`reasons:${id}`,
				session.shown.flatMap((event) => {
					const reason = shown.get(event);
					if (reason?.item !== id) return [];
					return { text: reason.text, ...(reason.option && { option: reason.option }) };
				})
			])
		)
	};
}

/** The newest reasons, and whatever is shown, so that it can be taken back. */
function candidates(
	reasons: readonly Wire.CandidatePart[],
	session: LiveSession
): Wire.CandidatePart[] {
	const isShown = ({ event }: Wire.CandidatePart) => session.shown.includes(event);
	return reasons.flatMap((reason, index) => {
		if (isShown(reason)) return { ...reason, shown: true };
		return index >= reasons.length - MOST_CANDIDATES ? reason : [];
	});
}

function roomPart({ session, struck, corrections = struck.length }: LiveRoom): Wire.RoomPart {
	const { phase, pace, from, to, paused, locked, home } = session;
	const keys = Object.values(session.revealed).filter(({ key }) => key !== undefined);
	return {
		...{ phase, pace, from, to, paused, locked, home },
		revealed: Object.fromEntries(
			Object.entries(session.revealed).map(([item, what]) => [
				item,
				Object.keys(what) as Revelation[]
			])
		),
		revotes: Object.fromEntries(
			Object.entries(session.revotes).map(([item, asked]) => [item, asked.length])
		),
		struck,
		news: keys.length + corrections
	};
}

/** The questions of the screens that the class is at. */
export function itemsOfStep(
	{ steps, process }: LiveRoom['lesson'],
	{ from, to }: Pick<LiveSession, 'from' | 'to'>
): string[] {
	const path = lessonPath({ steps, process });
	const [first, last] = [from, to].map((id) => path.findIndex((stop) => stop.id === id));
	return path.slice(first, (last ?? -1) + 1).flatMap(({ item }) => item ?? []);
}

function counts({ lesson, session, seats }: LiveRoom): Wire.CountsPart {
	const asked = itemsOfStep(lesson, session);
	const voters = (item: string) => seats.filter(({ votes }) => votes.has(item)).length;
	return {
		seats: seats.length,
		joined: seats.filter(({ part }) => part.joined).length,
		finished: seats.filter(({ part }) => part.finished).length,
		answered: Object.fromEntries(asked.map((item) => [item, voters(item)]))
	};
}

function toHeat({
	statement,
	item,
	backed,
	misjudged
}: ReturnType<typeof statementHeat>[number]): Wire.HeatPart {
	const { count, of: responders, share } = misjudged;
	const base = { statement, item, backed, responders };
	if (responders < FEWEST || share === undefined) return { ...base, disputed: false };
	const disputed = share >= DISPUTED_FROM && share <= DISPUTED_TO;
	return { ...base, misjudged: { count, share }, disputed };
}

/**
 * The statements to talk about: those whose key is not out, by how evenly the class is divided on whether
 * the record backs them (1 − |2p − 1|, p the share that says so), then by how many answered, then in the
 * order of the text. None that less than five answered, and none on which all agree.
 */
function splits(heat: readonly Wire.HeatPart[], { revealed }: LiveSession): Wire.SplitPart[] {
	return heat
		.flatMap(({ statement, item, backed, responders: of, misjudged }) => {
			if (!misjudged || revealed[item]?.key !== undefined) return [];
			const said = backed ? of - misjudged.count : misjudged.count;
			return said === 0 || said === of ? [] : { statement, item, backed: said, of };
		})
		.sort((a, b) => evenness(b) - evenness(a) || b.of - a.of)
		.slice(0, SPLITS);
}

function evenness({ backed, of }: Wire.SplitPart): number {
	return 1 - Math.abs((2 * backed) / of - 1);
}

function tally({ seats, session }: LiveRoom, item: Item): Wire.TallyPart {
	const shown = session.revealed[item.id]?.distribution !== undefined;
	const first = countsOf(seats, item, 'first');
	if (!session.revotes[item.id]) return { shown, first };
	return { shown, first, second: countsOf(seats, item, 'second') };
}

// One walk without lists: with thousands of seats it is most of what a change costs.
function countsOf(
	seats: readonly LiveSeat[],
	{ id }: Item,
	which: 'first' | 'second'
): Wire.VoteCounts {
	let voters = 0;
	const options: Record<string, number> = {};
	for (const { votes } of seats) {
		const vote = votes.get(id)?.[which];
		if (!vote) continue;
		voters += 1;
		const option = chosen(vote.made.response);
		if (option !== undefined) options[option] = (options[option] ?? 0) + 1;
	}
	return voters < FEWEST || Object.keys(options).length === 0 ? { voters } : { voters, options };
}

function shiftOf(seats: readonly LiveSeat[], item: string): Wire.ShiftPart {
	const twice = seats.flatMap(({ votes }) => {
		const { first, second } = votes.get(item) ?? {};
		const graded = [first, second].filter((one) => one && one.score.outcome !== 'ungraded');
		return first && second && graded.length === 2
			? [[isRight(first), isRight(second)] as const]
			: [];
	});
	const of = (before: boolean, after: boolean) =>
		twice.filter(([one, other]) => one === before && other === after).length;
	return {
		stayedRight: of(true, true),
		toRight: of(false, true),
		toWrong: of(true, false),
		stayedWrong: of(false, false)
	};
}

function isRight({ score }: ScoredTry): boolean {
	return score.outcome === 'correct';
}
