import { firstTry } from '../../../attempt/first-try.ts';
import type { AttemptState, Try } from '../../../attempt/fold.ts';
import { foldAttempt } from '../../../attempt/fold.ts';
import type { AttemptEvent } from '../../../schema/attempt.ts';
import type { Item } from '../../../schema/item.ts';
import type { Score } from '../../../scoring/score.ts';
import { score } from '../../../scoring/score.ts';
import type { Reference } from './reference.ts';

/** The events of a seat that count, in any order. */
export interface ClassAttempt {
	seat: string;
	events: readonly AttemptEvent[];
}

/** One try with its score. */
export interface ScoredTry {
	made: Try;
	score: Score;
	reference: Reference;
}

/** Every try of one learner at one item; `first` is the one that measures count. */
export interface ItemTries {
	item: Item;
	tries: [ScoredTry, ...ScoredTry[]];
	first: ScoredTry;
}

/** A seat, what its events say, and its tries in the items' order. */
export interface ScoredLearner {
	seat: string;
	state: AttemptState;
	answers: ItemTries[];
}

/**
 * Folds each attempt and scores each try, once; one learner per attempt, in the order given. As in the
 * result of one learner, an item whose first try is of another kind (an edited device) is left out.
 */
export function scoreLearners(
	items: readonly Item[],
	attempts: readonly ClassAttempt[]
): ScoredLearner[] {
	return attempts.map(({ seat, events }) => {
		const state = foldAttempt(events);
		return { seat, state, answers: items.flatMap((item) => triesAt(item, seat, state)) };
	});
}

function triesAt(item: Item, seat: string, state: AttemptState): ItemTries[] {
	const counted = firstTry(state, item);
	if (counted?.response.kind !== item.kind) return [];
	const tries: ScoredTry[] = [];
	let first: ScoredTry | undefined;
	for (const [index, made] of (state.tries[item.id] ?? []).entries()) {
		if (made.response.kind !== item.kind) continue;
		const reference = { seat, item: item.id, try: index + 1 };
		const scored = { made, score: score(item, made.response), reference };
		if (made === counted) first = scored;
		tries.push(scored);
	}
	const [opening, ...later] = tries;
	return opening && first ? [{ item, tries: [opening, ...later], first }] : [];
}
