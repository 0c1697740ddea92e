import { fsrs, Rating } from 'ts-fsrs';
import type { Grade } from 'ts-fsrs';
import type { Confidence, Misconception } from '../schema/vocabulary.ts';
import { FIRST_DAYS, KEPT_DAYS } from './days.ts';
import type { RuleReview } from './rule-reviews.ts';

/** A rule that a learner missed, and when it comes back. */
export interface ReturningRule {
	rule: Misconception;
	/** From the first miss on, in the order they happened; never empty. */
	reviews: RuleReview[];
	/** First answers that missed it, over all reviews. */
	missed: number;
	/** Days from the last review until it is due. */
	days: number;
	/** When it is due, ms since 1970. */
	due: number;
	/** It was kept over so long a time that it does not come back. */
	kept: boolean;
}

/** What is due at a moment. */
export interface ComingBack {
	/** Due, the longest due first, and those that are due within `TOGETHER` of them. */
	due: ReturningRule[];
	/** Not due yet, the next one first. */
	later: ReturningRule[];
	/** Kept over so long that they do not return. */
	kept: ReturningRule[];
	/** The latest answer lies after now: one of the two times is wrong, and so is what is due. */
	clockBehind: number | undefined;
}

const DAY = 86_400_000;
/** A lesson on Monday at ten is due on Monday at eight. */
const EARLIER = DAY / 2;
/** Rules that are due so soon after another come back with it. */
const TOGETHER = 3 * DAY;
/** Clocks of two devices differ by minutes, and that is no trouble. */
const CLOCKS_DIFFER = 3_600_000;

/** A rule comes back when it would still be known with this chance. */
export const STILL_KNOWN = 0.8;

const scheduler = fsrs({
	request_retention: STILL_KNOWN,
	maximum_interval: KEPT_DAYS,
	enable_fuzz: false,
	// Rules are met once a day at most; steps of minutes are for cards of words.
	enable_short_term: false
});

/**
 * When each rule that was ever missed comes back, by FSRS-6 with its published weights (J. Ye, “A Stochastic Shortest
 * Path Algorithm for Optimizing Spaced Repetition Scheduling”, KDD 2022, and its successors): missed is *again*, right as
 * a guess *hard*, right and sure *easy*, else *good*. The first return lies within `FIRST_DAYS`, and no return sooner.
 * In the order in which they are due. A review that is dated before an earlier one counts as of the same time.
 */
export function returningRules(reviews: readonly RuleReview[]): ReturningRule[] {
	const byRule = Map.groupBy(reviews, ({ rule }) => rule);
	return [...byRule]
		.flatMap(([rule, all]) => {
			const first = all.findIndex(({ missed }) => missed > 0);
			return first < 0 ? [] : [toReturning(rule, all.slice(first))];
		})
		.sort((a, b) => a.due - b.due || (a.rule < b.rule ? -1 : 1));
}

/** Sorts out what is due now; `reviews` in the order in which they happened, `now` in ms since 1970. */
export function comingBack(reviews: readonly RuleReview[], now: number): ComingBack {
	const rules = returningRules(reviews);
	const [kept, returning] = [rules.filter((rule) => rule.kept), rules.filter((rule) => !rule.kept)];
	const isDue = returning.some(({ due }) => due <= now);
	const until = isDue ? now + TOGETHER : now;
	const latest = Math.max(...reviews.map(({ at }) => at));
	return {
		due: returning.filter(({ due }) => due <= until),
		later: returning.filter(({ due }) => due > until),
		kept,
		clockBehind: latest > now + CLOCKS_DIFFER ? latest : undefined
	};
}

function toReturning(rule: Misconception, reviews: RuleReview[]): ReturningRule {
	let memory: { stability: number; difficulty: number } | null = null;
	let last = -Infinity;
	for (const review of reviews) {
		const at = Math.max(review.at, last);
		const elapsed = memory ? (at - last) / DAY : 0;
		memory = scheduler.next_state(memory, elapsed, gradeOf(review));
		last = at;
	}
	const planned = scheduler.next_interval(memory?.stability ?? 0, 0);
	const days = withinBounds(planned, reviews);
	return {
		rule,
		reviews,
		missed: reviews.reduce((sum, { missed }) => sum + missed, 0),
		days,
		due: last + days * DAY - EARLIER,
		kept: days >= KEPT_DAYS
	};
}

function withinBounds(days: number, reviews: readonly RuleReview[]): number {
	const isFirst = reviews.every(({ where }) => where.kind === 'lesson');
	return Math.max(FIRST_DAYS.least, Math.min(days, isFirst ? FIRST_DAYS.most : KEPT_DAYS));
}

const grades: Record<Confidence, Grade> = {
	guess: Rating.Hard,
	'think-so': Rating.Good,
	sure: Rating.Easy
};

function gradeOf({ missed, sureness }: RuleReview): Grade {
	if (missed > 0) return Rating.Again;
	// A right answer without a word on how sure is taken for the middle one.
	return grades[sureness ?? 'think-so'];
}
