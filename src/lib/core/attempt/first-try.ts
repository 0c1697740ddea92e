import type { Item } from '../schema/item.ts';
import type { Score } from '../scoring/score.ts';
import { score } from '../scoring/score.ts';
import type { AttemptState, Try } from './fold.ts';

/**
 * The try that counts in self-paced results: the first. Rating a written sentence is no new try, so
 * the first rating of the same words stands for it. Undefined while unanswered.
 */
export function firstTry(state: AttemptState, item: Item): Try | undefined {
	const tries = state.tries[item.id];
	const first = tries?.[0];
	if (first?.response.kind !== 'write') return first;
	const { text } = first.response;
	const rated = tries?.find(
		({ response }) => response.kind === 'write' && response.ratings && response.text === text
	);
	return rated ?? first;
}

/** One item with the try that counts and its score. */
export interface ScoredFirstTry {
	item: Item;
	first: Try;
	score: Score;
}

/**
 * The counting tries of these items, scored, in the items' order. Unanswered items, and answers of
 * another kind than their item (an edited device), are left out.
 */
export function scoreFirstTries(items: readonly Item[], state: AttemptState): ScoredFirstTry[] {
	return items.flatMap((item) => {
		const first = firstTry(state, item);
		if (first?.response.kind !== item.kind) return [];
		return [{ item, first, score: score(item, first.response) }];
	});
}
