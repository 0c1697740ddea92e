import type { Reference, Share } from './reference.ts';
import { shareOf } from './reference.ts';
import type { ScoredLearner, ScoredTry } from './scored-learners.ts';

/** What further tries changed, over graded answers. */
export interface Shift {
	/** Right at the first try, and at the last, of all answers. */
	first: Share;
	last: Share;
	/** Answers tried more than once, by what became of them; the references are of the last try. */
	toRight: Reference[];
	toWrong: Reference[];
	stayedRight: Reference[];
	stayedWrong: Reference[];
}

/**
 * First tries beside last ones, over graded answers, without learners’ own sentences: counts of answers, and shares
 * right from 0 to 1. Right is the full score. The definition is our own.
 */
export function shiftOf(learners: readonly ScoredLearner[]): Shift {
	const graded = learners.flatMap(({ answers }) =>
		answers.flatMap(({ item, first, tries }) => {
			const last = tries.at(-1) ?? first;
			const isGraded = first.score.outcome !== 'ungraded' && last.score.outcome !== 'ungraded';
			return isGraded && item.kind !== 'write' ? [{ first, last }] : [];
		})
	);
	const tried = graded.filter(({ first, last }) => first !== last);
	const of = (before: boolean, after: boolean) =>
		tried
			.filter(({ first, last }) => isRight(first) === before && isRight(last) === after)
			.map(({ last }) => last.reference);
	const share = (which: 'first' | 'last') => {
		const all = graded.map((each) => each[which]);
		const right = all.filter(isRight);
		return shareOf(
			right.map(({ reference }) => reference),
			all.map(({ reference }) => reference)
		);
	};
	return {
		first: share('first'),
		last: share('last'),
		toRight: of(false, true),
		toWrong: of(true, false),
		stayedRight: of(true, true),
		stayedWrong: of(false, false)
	};
}

function isRight({ score }: ScoredTry): boolean {
	return score.outcome === 'correct';
}
