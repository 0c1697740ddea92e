import { describe, expect, it } from 'vitest';
import type { AttemptEvent } from '../schema/attempt.ts';
import type { ClassInput, SeatInput } from './class-input.ts';
import { classResults } from './class-results.ts';
import { CLOSES_AT, TRIES, seededClass } from './testing/seeded-class.ts';
import { aLesson } from '../testing/small-module.ts';
import { liveParts } from '../live/live-parts.ts';
import { readLiveSeat } from '../live/live-seat.ts';
import { foldActs } from '../live/live-session.ts';
import type { TakenAct } from '../live/live-session.ts';
import { pacedBy, revealed, revotedOn } from '../live/testing/live-class.ts';
import { liveTimeline } from '../live/timeline.ts';
import { FEWEST } from '../live/wire.ts';

/*
 * A class by chance, taught live: the numbers of the room beside those of the results page, and beside
 * plain loops over the raw events that share nothing with either.
 */

const lesson = aLesson();
const START = Date.parse('2026-01-05T09:00:00Z');
const MINUTE = 60_000;

const KEYS: Record<string, number> = { 'paid-verdict': START + 6 * MINUTE };
/** When second votes are asked for: each in the midst of the answers to its question. */
const ASKED: Record<string, number> = {
	'safe-verdict': START + 4 * MINUTE,
	'half-verdict': START + 7 * MINUTE,
	'fell-verdict': START + 9 * MINUTE
};

/** A key, votes asked for again, and at last the students let go. */
const acts: TakenAct[] = [
	{ at: START, act: { type: 'opened' } },
	...Object.entries(ASKED).map(([item, at]) => ({ at, act: revotedOn(item) })),
	...Object.entries(KEYS).map(([item, at]) => ({ at, act: revealed(item, 'key') })),
	{ at: START + 10 * MINUTE, act: pacedBy('student') }
];

type Answer = Extract<AttemptEvent, { type: 'answered' | 'revised' }>;
type Vote = { verdict: string; at: number };

/** The verdicts of one seat on one question that came in time, before its key, and within the tries. */
function votesOn(item: string, { received }: SeatInput): Vote[] {
	const rows = [...received].sort(
		(a, b) => a.receivedAt - b.receivedAt || a.event.seq - b.event.seq
	);
	const kept: Vote[] = [];
	for (const { event, receivedAt: at } of rows) {
		if (!isAnswerTo(item, event) || event.response.kind !== 'verdict') continue;
		if (at >= CLOSES_AT || at >= (KEYS[item] ?? Infinity)) continue;
		const allowed = TRIES + (at >= (ASKED[item] ?? Infinity) ? 1 : 0);
		if (kept.length < allowed) kept.push({ verdict: event.response.verdict, at });
	}
	return kept;
}

function isAnswerTo(item: string, event: AttemptEvent): event is Answer {
	return (event.type === 'answered' || event.type === 'revised') && event.item === item;
}

function recount({ seats }: ClassInput) {
	return lesson.items.flatMap((item) => {
		if (item.kind !== 'verdict') return [];
		const backed = item.key.correct === 'supported';
		let [responders, misjudged] = [0, 0];
		const shift = { stayedRight: 0, toRight: 0, toWrong: 0, stayedWrong: 0 };
		const options: Record<string, number> = {};
		for (const seat of seats) {
			const votes = votesOn(item.id, seat);
			const [first] = votes;
			if (!first) continue;
			responders += 1;
			options[first.verdict] = (options[first.verdict] ?? 0) + 1;
			if ((first.verdict === 'supported') !== backed) misjudged += 1;
			const asked = ASKED[item.id] ?? Infinity;
			const second = first.at < asked ? votes.find(({ at }) => at >= asked) : undefined;
			if (!second) continue;
			const [before, after] = [first, second].map(({ verdict }) => verdict === item.key.correct);
			if (before) shift[after ? 'stayedRight' : 'toWrong'] += 1;
			else shift[after ? 'toRight' : 'stayedWrong'] += 1;
		}
		return [{ item: item.id, backed, responders, misjudged, options, shift }];
	});
}

describe.each([
	[30, 11],
	[30, 12],
	[300, 13]
])('a class of %i (seed %i)', (seats, seed) => {
	const live = liveTimeline(acts);
	const input: ClassInput = { ...seededClass(lesson, seats, seed), live };
	const session = foldActs(acts);
	if (!session) throw new Error('it was opened');
	const { settings } = input;
	const { revotes } = session;
	const terms = { published: lesson, settings, live, items: lesson.items, revotes };
	const parts = liveParts({
		session,
		lesson,
		items: lesson.items,
		struck: [],
		seats: input.seats.map((seat) => readLiveSeat({ ...seat, joined: true }, terms))
	});
	const counted = recount(input);

	it('has answers after the key, and second votes, so that both are counted', () => {
		const { seats: results } = classResults(input);
		expect(results.reduce((all, { uncounted }) => all + uncounted.afterKey, 0)).toBeGreaterThan(0);
		const twice = Object.values(parts.shifts ?? {}).reduce(
			(all, { stayedRight, toRight, toWrong, stayedWrong }) =>
				all + stayedRight + toRight + toWrong + stayedWrong,
			0
		);
		expect(twice).toBeGreaterThan(0);
	});

	it('has the heat of the results page', () => {
		const { heat } = classResults(input);
		expect(
			parts.heat?.map(({ item, backed, responders, misjudged }) => ({
				item,
				backed,
				responders,
				misjudged
			}))
		).toEqual(
			heat.map(({ item, backed, misjudged: { count, of, share } }) => ({
				item,
				backed,
				responders: of,
				misjudged: of < FEWEST ? undefined : { count, share }
			}))
		);
	});

	it('has the heat, the tallies and the shift that a recount of the raw events finds', () => {
		for (const { item, backed, responders, misjudged, options, shift } of counted) {
			const heat = parts.heat?.find((each) => each.item === item);
			expect(heat).toMatchObject({ backed, responders });
			if (responders >= FEWEST) expect(heat?.misjudged?.count).toBe(misjudged);
			const first = { voters: responders, ...(responders >= FEWEST && { options }) };
			expect(parts[`tally:${item}`]).toMatchObject({ first });
			if (ASKED[item]) expect(parts.shifts?.[item]).toEqual(shift);
		}
	});

	it('has the wrong ideas of the results page', () => {
		const { misconceptions } = classResults(input);
		expect(
			parts.misconceptions?.map(({ misconception, count, of }) => [misconception, count, of])
		).toEqual(
			misconceptions
				.filter(({ seats: { count } }) => count > 0)
				.map(({ misconception, seats: { count, of } }) => [misconception, count, of])
		);
	});
});
