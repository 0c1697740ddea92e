import type { AttemptState } from '../../attempt/fold.ts';
import { foldAttempt } from '../../attempt/fold.ts';
import type { AttemptEvent } from '../../schema/attempt.ts';

/** The one attempt of a seat that counts, as its events, in any order. */
export interface ClassAttempt {
	seat: string;
	events: readonly AttemptEvent[];
}

/** A seat with what its events say. */
export interface Learner {
	seat: string;
	state: AttemptState;
}

/** Folds each attempt once; one learner per attempt, in the order given. */
export function toLearners(attempts: readonly ClassAttempt[]): Learner[] {
	return attempts.map(({ seat, events }) => ({ seat, state: foldAttempt(events) }));
}
