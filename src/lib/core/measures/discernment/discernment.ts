import { inverseNormal } from './inverse-normal.ts';

/** Counts of binary judgments. Signal: the key is *supported*; noise: every other key. */
export interface JudgmentCounts {
	/** Signal called supported. */
	hits: number;
	/** Signal judged. */
	signal: number;
	/** Noise called supported. */
	falseAlarms: number;
	/** Noise judged. */
	noise: number;
}

/** Telling signal from noise (`dPrime`), apart from a leaning (`c`). */
export interface Discernment {
	/** Corrected share, above 0 and below 1. */
	hitRate: number;
	/** Corrected share, above 0 and below 1. */
	falseAlarmRate: number;
	/** In standard deviations; 0 is guessing. */
	dPrime: number;
	/** In standard deviations; above 0 leaned toward doubt, below 0 toward belief. */
	c: number;
}

/**
 * Signal-detection measures with the log-linear correction: H′ = (hits + 0.5) / (signal + 1), F′
 * likewise; d′ = z(H′) − z(F′), c = −½ (z(H′) + z(F′)). Finite for every count, 0 without judgments.
 * M. J. Hautus, Behavior Research Methods, Instruments, & Computers 27 (1995) 46–51.
 *
 * @throws {RangeError} when a count is negative or no whole number, or exceeds what was judged.
 */
export function discernment({ hits, signal, falseAlarms, noise }: JudgmentCounts): Discernment {
	const hitRate = correctedRate(hits, signal);
	const falseAlarmRate = correctedRate(falseAlarms, noise);
	const zHit = inverseNormal(hitRate);
	const zFalseAlarm = inverseNormal(falseAlarmRate);
	return {
		hitRate,
		falseAlarmRate,
		dPrime: zHit - zFalseAlarm,
		c: 0 - (zHit + zFalseAlarm) / 2
	};
}

function correctedRate(called: number, judged: number): number {
	if (!Number.isInteger(called) || !Number.isInteger(judged) || called < 0 || called > judged) {
		throw new RangeError(`${called} of ${judged} is no count`);
	}
	return (called + 0.5) / (judged + 1);
}

/** Below this many binary judgments one learner's d′ says more about chance than about them. */
export const JUDGMENTS_NEEDED = 40;

export type LearnerDiscernment =
	| ({ withheld: false } & Discernment)
	| { withheld: true; reason: 'too-few-judgments'; judgments: number; needed: number };

/**
 * One learner's discernment, withheld below `JUDGMENTS_NEEDED` judgments; never a grade.
 *
 * @throws {RangeError} as `discernment`.
 */
export function learnerDiscernment(counts: JudgmentCounts): LearnerDiscernment {
	const judgments = counts.signal + counts.noise;
	if (judgments < JUDGMENTS_NEEDED) {
		return { withheld: true, reason: 'too-few-judgments', judgments, needed: JUDGMENTS_NEEDED };
	}
	return { withheld: false, ...discernment(counts) };
}
