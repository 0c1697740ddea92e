import { LEARNERS_NEEDED } from '../enough.ts';
import { bootstrap } from '../judged/bootstrap.ts';
import type { Interval } from '../judged/bootstrap.ts';

/** The first set of questions that came back to one learner after a lesson, and was answered whole. */
export interface LaterSet {
	seat: string;
	right: number;
	/** Its questions; more than 0. */
	of: number;
	/** Days from the last answer in the lesson until the set was begun. */
	days: number;
}

/** What became of a lesson later, where learners came back to what they had missed. */
export interface ClassLater {
	learners: number;
	/** Mean share right, 0 to 1; undefined under `LEARNERS_NEEDED`. */
	right: Interval | undefined;
	/** Days after the lesson, the median; undefined under `LEARNERS_NEEDED`. */
	days: number | undefined;
}

/** The mean share right in these sets, one a learner, with a bootstrap interval over learners. */
export function classLater(sets: readonly LaterSet[]): ClassLater {
	// By seat, so that the same answers always give the same interval.
	const inOrder = sets.toSorted((a, b) => (a.seat < b.seat ? -1 : 1));
	const isEnough = inOrder.length >= LEARNERS_NEEDED;
	const shares = inOrder.map(({ right, of }) => right / of);
	return {
		learners: inOrder.length,
		right: isEnough ? bootstrap(shares, mean) : undefined,
		days: isEnough ? median(inOrder.map(({ days }) => days)) : undefined
	};
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const half = sorted.length / 2;
	return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}
