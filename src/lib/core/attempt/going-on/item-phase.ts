import type { Item } from '../../schema/item.ts';
import { score } from '../../scoring/score.ts';
import type { AttemptState } from '../fold.ts';
import type { Stop } from './path.ts';

/**
 * `open`: not answered. `wrong-hidden`: answered, not right, and the key still hidden: the learner may
 * try again or continue. `settled`: everything that this stop shows may be shown.
 */
export type ItemPhase = 'open' | 'wrong-hidden' | 'settled';

/**
 * How far a learner is with one item. It is settled by any right try, by `revealed`, by being saved at
 * a withheld stop, and, when nothing grades it yet, by being written. A response of another kind than the item (an edited device) is never right.
 */
export function itemPhase(
	state: AttemptState,
	item: Item,
	stop: Pick<Stop, 'withheld'>
): ItemPhase {
	const tries = state.tries[item.id];
	if (!tries) return 'open';
	if (stop.withheld || item.kind === 'write' || state.revealed.includes(item.id)) return 'settled';
	const right = tries.some(
		({ response }) => response.kind === item.kind && score(item, response).outcome === 'correct'
	);
	return right ? 'settled' : 'wrong-hidden';
}
