import type { Judgments } from '../measures/class/judged/judgments.ts';
import type { Share } from '../measures/class/tries/reference.ts';
import { shareOf } from '../measures/class/tries/reference.ts';
import type { ScoredLearner, ScoredTry } from '../measures/class/tries/scored-learners.ts';
import type { CountingTry } from '../schema/assignment.ts';
import type { Item } from '../schema/item.ts';
import type { Outcome } from '../scoring/score.ts';
import { countingTry, lastTry } from './counting-try.ts';

/** Points of the most that could be had. */
export interface Points {
	points: number;
	max: number;
}

/** What one seat did. Never compared with another seat. */
export interface SeatResult {
	seat: string;
	/** The generated name. */
	name: string;
	started: boolean;
	finished: boolean;
	answered: number;
	/** Items that count for the class. */
	asked: number;
	first: Points;
	last: Points;
	/** By the try that the assignment counts. */
	score: Points;
	/** Of what the record backs, what was called backed. */
	hits: Share;
	/** Of what it does not back, what was called so: correct rejections. */
	rejections: Share;
	/** Of what it does not back, what was called backed. */
	falseAlarms: Share;
	/** An estimate from the device's clock; undefined before the start. */
	minutes: number | undefined;
	uncounted: { late: number; afterKey: number; surplus: number };
	outcomes: SeatOutcome[];
}

/** How a seat did at one item; in the order in which the items are asked. */
export interface SeatOutcome {
	item: string;
	/** Undefined while unanswered. */
	first?: Outcome;
	counting?: Outcome;
	tries: number;
}

/** What `seatResult` adds to the learner's tries. */
export interface SeatFacts {
	name: string;
	started: boolean;
	milliseconds: number;
	uncounted: SeatResult['uncounted'];
}

/**
 * Sums up one seat. The most that can be had is 1 for each item asked, answered or not; a written
 * sentence adds to it once it is rated.
 */
export function seatResult(
	items: readonly Item[],
	{ seat, state, answers }: ScoredLearner,
	{ hits, doubted, caught, accepted }: Judgments,
	{ name, started, milliseconds, uncounted }: SeatFacts,
	counts: CountingTry
): SeatResult {
	const points = (pick: (answer: ScoredLearner['answers'][number]) => ScoredTry): Points => {
		const picked = new Map(answers.map((answer) => [answer.item.id, pick(answer).score]));
		const most = (item: Item) => {
			if (item.discussion) return 0;
			return item.kind === 'write' ? (picked.get(item.id)?.max ?? 0) : 1;
		};
		return {
			points: answers.reduce((sum, { item }) => sum + (picked.get(item.id)?.points ?? 0), 0),
			max: items.reduce((sum, item) => sum + most(item), 0)
		};
	};
	const byItem = new Map(answers.map((answer) => [answer.item.id, answer]));
	return {
		seat,
		name,
		started,
		finished: state.finished,
		answered: answers.length,
		asked: items.length,
		first: points(({ first }) => first),
		last: points(({ tries }) => lastTry(tries)),
		score: points((answer) => countingTry(answer, counts)),
		hits: shareOf(hits, [...hits, ...doubted]),
		rejections: shareOf(caught, [...caught, ...accepted]),
		falseAlarms: shareOf(accepted, [...caught, ...accepted]),
		minutes: started ? Math.round(milliseconds / 60_000) : undefined,
		uncounted,
		outcomes: items.map(({ id }) => {
			const answer = byItem.get(id);
			if (!answer) return { item: id, tries: 0 };
			return {
				item: id,
				first: answer.first.score.outcome,
				counting: countingTry(answer, counts).score.outcome,
				tries: answer.tries.length
			};
		})
	};
}
