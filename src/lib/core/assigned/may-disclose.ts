import type { ItemPhase } from '../attempt/going-on/item-phase.ts';
import type { FeedbackPolicy } from '../schema/assignment.ts';

/** How much of one item's key may leave the server: `chosen` is the rationale of what was chosen. */
export type Disclosure = 'nothing' | 'chosen' | 'everything';

interface Occasion {
	policy: FeedbackPolicy;
	/** Milliseconds since 1970; absent: it never closes by itself. */
	closesAt?: number | undefined;
	/** Milliseconds since 1970, by the server's clock. */
	now: number;
	/** Whether the learner has finished the attempt. */
	finished: boolean;
	/** How far the learner is with the item; `settled` when no tries are left. */
	phase: ItemPhase;
}

/** How much of one item's key a learner may be shown now. Under `closing` without `closesAt`: nothing. */
export function mayDisclose({ policy, closesAt, now, finished, phase }: Occasion): Disclosure {
	switch (policy) {
		case 'each':
			return AFTER_EACH[phase];
		case 'end':
			return finished ? 'everything' : 'nothing';
		case 'closing':
			return closesAt !== undefined && now >= closesAt ? 'everything' : 'nothing';
	}
}

const AFTER_EACH: Record<ItemPhase, Disclosure> = {
	open: 'nothing',
	'wrong-hidden': 'chosen',
	settled: 'everything'
};
