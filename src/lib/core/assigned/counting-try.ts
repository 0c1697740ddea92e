import type { AttemptState, Try } from '../attempt/fold.ts';
import { firstTry } from '../attempt/first-try.ts';
import type { CountingTry } from '../schema/assignment.ts';
import type { Item } from '../schema/item.ts';
import { score } from '../scoring/score.ts';

/**
 * The try at an item that counts, the earlier where two are equally good; undefined while unanswered. An
 * answer of another kind than its question comes from an edited device and counts for nothing.
 */
export function countingTry(item: Item, state: AttemptState, counts: CountingTry): Try | undefined {
	const tries = (state.tries[item.id] ?? []).filter(({ response }) => response.kind === item.kind);
	if (counts === 'first') {
		const first = firstTry(state, item);
		return first?.response.kind === item.kind ? first : undefined;
	}
	if (counts === 'last') return tries.at(-1);
	return tries.reduce<Try | undefined>(
		(best, each) =>
			best && score(item, best.response).points >= score(item, each.response).points ? best : each,
		undefined
	);
}
