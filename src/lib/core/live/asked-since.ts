import type { TakenAct } from './live-session.ts';

const ASKS = new Set(['opened', 'stepped', 'paced', 'resumed', 'thawed', 'revoted']);

/** Since when the class has been asked what it is asked now, in ms since 1970: waiting is not being stuck. */
export function askedSince(acts: readonly TakenAct[]): number {
	return acts.findLast(({ act }) => ASKS.has(act.type))?.at ?? 0;
}
