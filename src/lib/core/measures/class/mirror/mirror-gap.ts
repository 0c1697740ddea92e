import { LEARNERS_NEEDED } from '../enough.ts';
import { bootstrap } from '../judged/bootstrap.ts';
import type { Interval } from '../judged/bootstrap.ts';
import type { AskedPair } from './asked-pairs.ts';
import type { MirrorJudgment, MirrorRow } from './mirror-rows.ts';

/** How many of how many were called shown; without the answers behind it, since it is never shown by learner. */
export interface Called {
	count: number;
	of: number;
}

/** A gap, or why there is none to show. */
export type MirrorGap =
	| { withheld: 'no-pairs' | 'few-learners' | 'few-answers' }
	| {
			withheld?: never;
			democrats: Called;
			republicans: Called;
			/** Shares, −1 to 1; above 0: those that favour Democrats were called shown more often. */
			gap: Interval;
	  };

/** Whether a class judges mirrored statements of both parties alike. Of a class only, never of a learner. */
export interface ClassMirror {
	/** Learners who answered all of it. */
	learners: number;
	/** Pairs that the record backs and pairs that it does not, each kind counting the same. */
	together: MirrorGap;
	shown: MirrorGap;
	said: MirrorGap;
}

/** Fewer answers to statements of a party than this are chance: five learners at two pairs, or ten at one. */
export const ANSWERS_NEEDED = 20;

/**
 * The mirror gap of a class: of the statements that favour Democrats the share called shown, less that of those that favour
 * Republicans, over first tries. The two of a pair have the same key and the same kind of record, so the gap is not that
 * one side’s statements are better backed. One of the two stands in the warm-up and the other in the exit, so what a class
 * learns in between would look like a gap: the same difference at pairs that favour neither side is taken off (a
 * difference in differences), on the assumption that the class learned the same at both. The interval is a bootstrap over
 * learners. In shares; 0 is no gap.
 *
 * The definition is our own. That judgments of each side’s news are compared while what is true is held apart follows
 * C. Batailler, S. M. Brannon, P. E. Teas and B. Gawronski, Perspectives on Psychological Science 17 (2022) 78–98; they ask
 * readers for their side, and we ask nobody. So it tells how a class judged these statements, not what anybody thinks.
 */
export function classMirror(
	pairs: readonly Pick<AskedPair, 'shown'>[],
	rows: readonly MirrorRow[]
): ClassMirror {
	const inOrder = rows.toSorted((a, b) => (a.seat < b.seat ? -1 : 1));
	const gap = (isOf: (each: { shown: boolean }) => boolean): MirrorGap =>
		pairs.some(isOf) ? gapOf(inOrder, isOf) : { withheld: 'no-pairs' };
	return {
		learners: rows.length,
		together: gap(() => true),
		shown: gap(({ shown }) => shown),
		said: gap(({ shown }) => !shown)
	};
}

function gapOf(rows: readonly MirrorRow[], isOf: (each: MirrorJudgment) => boolean): MirrorGap {
	const judged = rows
		.map(({ judgments }) => judgments.filter(isOf))
		.filter(({ length }) => length > 0);
	if (judged.length < LEARNERS_NEEDED) return { withheld: 'few-learners' };
	const all = judged.flat();
	if (2 * all.length < ANSWERS_NEEDED) return { withheld: 'few-answers' };
	const gap = bootstrap(judged.map(gapOfLearner), meanOf);
	if (!gap) return { withheld: 'few-learners' };
	const called = (side: 'democrats' | 'republicans') => ({
		count: all.reduce((sum, each) => sum + each[side], 0),
		of: all.length
	});
	return { democrats: called('democrats'), republicans: called('republicans'), gap };
}

/** Both kinds of pair count the same, whichever has more. */
function gapOfLearner(judgments: readonly MirrorJudgment[]): number {
	const kinds = [true, false].flatMap((kind) => {
		const gaps = judgments.filter(({ shown }) => shown === kind).map(({ gap }) => gap);
		return meanOf(gaps) ?? [];
	});
	return meanOf(kinds) ?? 0;
}

function meanOf(values: readonly number[]): number | undefined {
	if (values.length === 0) return undefined;
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
