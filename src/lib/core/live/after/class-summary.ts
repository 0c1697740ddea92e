import type { ClassResults } from '../../results/class-results.ts';
import type { Misconception } from '../../schema/vocabulary.ts';
import type { LiveSeat, Votes } from '../live-seat.ts';
import { FEWEST } from '../wire.ts';
import type { HeatPart, LiveParts, ShiftPart } from '../wire.ts';

/** How many of how many. */
export interface Count {
	count: number;
	of: number;
}

/** Why a teacher may want a word with somebody. */
export type PrivateReason =
	| { kind: 'sure-and-wrong'; count: number }
	/** Of so many that the middle seat of the class answered. */
	| { kind: 'few-answers'; count: number; of: number };

/** A question that the class is not done with. */
interface AgainQuestion {
	item: string;
	/** At the last vote. */
	wrong: Count;
	/** Was it voted on twice? */
	revoted: boolean;
	/** Is the class of two minds on whether the record backs it? */
	disputed: boolean;
}

/** What a teacher takes along from a session: on one page. */
export interface ClassSummary {
	/** Not fully backed, and seen to be so; the others were taken for backed. */
	catches: Count;
	falseAlarms: Count;
	/** Backed, and called so. */
	hits: Count;
	/** The commonest wrong ideas, and the question where each showed most. */
	misconceptions: { misconception: Misconception; item: string | undefined; seats: Count }[];
	/** In the order of the roster: it is no rank. */
	privately: { seat: string; name: string; why: PrivateReason }[];
	again: AgainQuestion[];
	/** Wrong ideas that are common enough to teach against next. */
	next: Misconception[];
	/** Which mistake is clearly the more common one. */
	lean: 'doubt' | 'belief' | undefined;
	/** What became of those who voted twice, by question; those that nobody did are left out. */
	shifts: (ShiftPart & { item: string })[];
}

/** How many of each are named on the page. */
const MOST = 3;
/** Sure and wrong so often, at first tries, is worth a word. */
export const SURE_AND_WRONG = 3;
/** A question with more than this share of wrong answers at the last vote is taken up again. */
const AGAIN_FROM = 0.3;
/** So large a share of those who could show an idea makes it common. */
const COMMON_FROM = 0.25;
const MOST_NEXT = 2;
/** The shares of the two mistakes must be so far apart before one is called the more common. */
const LEAN_FROM = 0.2;

/**
 * Sums up a session by published rules. To see alone: up to three seats, first those that were sure and
 * wrong in at least three first answers, most such answers first; then those that somebody sits at and that
 * answered less than half of what the middle seat did, fewest first. To take up again: of the questions that
 * at least five answered, those with more than three in ten wrong at the last vote, the largest share first.
 * To teach next: up to two ideas that at least five seats, and a quarter of those who could, showed.
 */
export function classSummary(
	results: ClassResults,
	seats: readonly LiveSeat[],
	{ heat = [], shifts = {} }: Pick<LiveParts, 'heat' | 'shifts'>
): ClassSummary {
	const { hits, falseAlarms } = results.discernment;
	const showed = results.misconceptions
		.filter((each) => each.seats.count > 0)
		.map(({ misconception, item, seats: { count, of } }) => ({
			...{ misconception, item },
			seats: { count, of }
		}));
	return {
		catches: { count: falseAlarms.of - falseAlarms.count, of: falseAlarms.of },
		falseAlarms: { count: falseAlarms.count, of: falseAlarms.of },
		hits: { count: hits.count, of: hits.of },
		misconceptions: showed.slice(0, MOST),
		privately: privately(results, seats),
		again: again(results, seats, heat),
		next: showed
			.filter(({ seats: { count, of } }) => count >= FEWEST && count / of >= COMMON_FROM)
			.slice(0, MOST_NEXT)
			.map(({ misconception }) => misconception),
		lean: leanOf(hits, falseAlarms),
		shifts: Object.entries(shifts)
			.map(([item, shift]) => ({ item, ...shift }))
			.filter(({ stayedRight, toRight, toWrong, stayedWrong }) =>
				[stayedRight, toRight, toWrong, stayedWrong].some((count) => count > 0)
			)
	};
}

function privately(results: ClassResults, seats: readonly LiveSeat[]): ClassSummary['privately'] {
	const sure = new Map<string, number>();
	for (const { seat, first, confidence, outcome } of results.responses) {
		if (!first || confidence !== 'sure' || outcome !== 'incorrect') continue;
		sure.set(seat, (sure.get(seat) ?? 0) + 1);
	}
	const there = new Set(seats.flatMap(({ id, part }) => (part.joined ? id : [])));
	const present = results.seats.filter(({ seat }) => there.has(seat));
	const of = middle(present.map(({ answered }) => answered));
	const found = [
		...present
			.map(({ seat }) => ({ seat, count: sure.get(seat) ?? 0 }))
			.filter(({ count }) => count >= SURE_AND_WRONG)
			.sort((a, b) => b.count - a.count)
			.map(({ seat, count }) => ({ seat, why: { kind: 'sure-and-wrong', count } as const })),
		...present
			.filter(({ answered }) => answered < of / 2)
			.sort((a, b) => a.answered - b.answered)
			.map(({ seat, answered: count }) => ({
				seat,
				why: { kind: 'few-answers', count, of } as const
			}))
	];
	const chosen = new Map<string, PrivateReason>();
	for (const { seat, why } of found) {
		if (chosen.size < MOST && !chosen.has(seat)) chosen.set(seat, why);
	}
	return present.flatMap(({ seat, name }) => {
		const why = chosen.get(seat);
		return why ? { seat, name, why } : [];
	});
}

/** The middle one of these numbers, the lower of two; 0 of none. */
function middle(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}

function again(
	results: ClassResults,
	seats: readonly LiveSeat[],
	heat: readonly HeatPart[]
): AgainQuestion[] {
	return results.items
		.map(({ item }): AgainQuestion => {
			const votes = seats.flatMap((seat) => seat.votes.get(item) ?? []);
			const graded = votes.map(lastVote).filter(({ score }) => score.outcome !== 'ungraded');
			return {
				item,
				wrong: {
					count: graded.filter(({ score }) => score.outcome !== 'correct').length,
					of: graded.length
				},
				revoted: votes.some(({ second }) => second !== undefined),
				disputed: heat.some((each) => each.item === item && each.disputed)
			};
		})
		.filter(({ wrong: { count, of } }) => of >= FEWEST && count / of > AGAIN_FROM)
		.sort((a, b) => b.wrong.count / b.wrong.of - a.wrong.count / a.wrong.of)
		.slice(0, MOST);
}

function lastVote({ first, second }: Votes): Votes['first'] {
	return second ?? first;
}

function leanOf(hits: Count, falseAlarms: Count): ClassSummary['lean'] {
	if (hits.of < FEWEST || falseAlarms.of < FEWEST) return undefined;
	const apart = 1 - hits.count / hits.of - falseAlarms.count / falseAlarms.of;
	if (Math.abs(apart) < LEAN_FROM) return undefined;
	return apart > 0 ? 'doubt' : 'belief';
}
