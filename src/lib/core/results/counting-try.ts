import type { ItemTries, ScoredTry } from '../measures/class/tries/scored-learners.ts';
import type { CountingTry } from '../schema/assignment.ts';

/**
 * The try that the grade counts. Of equally good ones the earliest is the best. Rating a written sentence
 * is no new try: of the last words, the first rating counts.
 */
export function countingTry({ tries, first }: ItemTries, counts: CountingTry): ScoredTry {
	switch (counts) {
		case 'first':
			return first;
		case 'last':
			return lastTry(tries);
		case 'best':
			return tries.reduce((best, each) => (isBetter(each, best) ? each : best));
	}
}

/** The last try, a written sentence with its first rating. */
export function lastTry(tries: ItemTries['tries']): ScoredTry {
	const last = tries.at(-1) ?? tries[0];
	const { response } = last.made;
	if (response.kind !== 'write') return last;
	const rated = tries.find(
		({ made: { response: one } }) =>
			one.kind === 'write' && one.ratings && one.text === response.text
	);
	return rated ?? last;
}

/** Any graded try is better than one that nobody has graded. */
function isBetter({ score }: ScoredTry, { score: best }: ScoredTry): boolean {
	return score.max > best.max || (score.max === best.max && score.points > best.points);
}
