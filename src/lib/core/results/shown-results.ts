import { LEARNERS_NEEDED } from '../measures/class/enough.ts';
import type { Reference, Share } from '../measures/class/tries/reference.ts';
import type { Confidence } from '../schema/vocabulary.ts';
import type { Outcome } from '../scoring/score.ts';
import type { ClassResults } from './class-results.ts';
import type { Measured } from './measured/measure-rows.ts';
import type { SeatResult } from './seat-result.ts';

/**
 * How many of how many, as a page shows it; `undefined` where so few stand behind it that it stays hidden from a room. Its
 * `share` is undefined of fewer than five seats: a percentage of so few says more than they can.
 */
export type Fraction = { count: number; of: number; share: number | undefined } | undefined;

/** One seat as a page shows it. */
export interface ShownSeat extends Omit<
	SeatResult,
	'hits' | 'rejections' | 'falseAlarms' | 'outcomes'
> {
	/** Of first tries, in the order in which the items are asked; `open` where there is none. */
	marks: (Outcome | 'open')[];
	hits: Fraction;
	falseAlarms: Fraction;
}

/** The results as a page needs them: the numbers, without the responses behind them. */
export type ShownResults = ReturnType<typeof shownResults>;

/** Seats that a number needs behind it where a whole room sees it. */
const PROJECTOR_LEAST = LEARNERS_NEEDED;

/** The results for the teacher’s own screen. */
export function shownResults(results: ClassResults) {
	return {
		...measuresWithShares(results, 1),
		heat: heatWithShares(results, 1),
		seats: results.seats.map(toShownSeat)
	};
}

/** The results for a room: no seats at all, and no share of a group under five. */
export function projectedResults(results: ClassResults): ShownResults {
	return {
		...measuresWithShares(results, PROJECTOR_LEAST),
		heat: heatWithShares(results, PROJECTOR_LEAST),
		seats: []
	};
}

/** The measures of several classes for a teacher’s screen: no text to mark, and no seats. */
export function shownMeasures(measured: Measured): ShownResults {
	return { ...measuresWithShares(measured, 1), heat: [], seats: [] };
}

function heatWithShares({ heat }: ClassResults, least: number) {
	return heat.map(({ statement, item, backed, wrong, misjudged }) => ({
		statement,
		item,
		backed,
		wrong: fractionOf(wrong, least),
		misjudged: fractionOf(misjudged, least)
	}));
}

function measuresWithShares(measured: Measured, least: number) {
	const { progress, misconceptions, items, discernment, calibration, shift } = measured;
	const { forms, mirror } = measured;
	const fraction = (share: Share) => fractionOf(share, least);
	const level = (confidence: Confidence) => fraction(calibration.levels[confidence]);
	const inShift = least === 1 || seatsIn(shift.first.among) >= least;
	return {
		progress,
		misconceptions: misconceptions.map(({ misconception, item, seats }) => ({
			misconception,
			item,
			seats: fraction(seats)
		})),
		items: items.map(({ item, answered, difficulty, itemRest, options }) => {
			const few = answered > 0 && answered < least;
			return {
				item,
				answered,
				few,
				difficulty: few ? undefined : difficulty,
				itemRest: few ? undefined : itemRest,
				options: options?.map(({ option, count }) => ({ option, count: few ? 0 : count }))
			};
		}),
		discernment: {
			learners: discernment.learners,
			hits: fraction(discernment.hits),
			falseAlarms: fraction(discernment.falseAlarms),
			dPrime: discernment.dPrime,
			c: discernment.c
		},
		calibration: {
			learners: calibration.learners,
			brier: calibration.brier,
			overConfidence: calibration.overConfidence,
			parts: calibration.parts,
			levels: { guess: level('guess'), 'think-so': level('think-so'), sure: level('sure') }
		},
		// What of these is known has five learners behind it already.
		forms,
		mirror,
		shift: {
			first: fraction(shift.first),
			last: fraction(shift.last),
			toRight: inShift ? shift.toRight.length : undefined,
			toWrong: inShift ? shift.toWrong.length : undefined,
			stayedRight: inShift ? shift.stayedRight.length : undefined,
			stayedWrong: inShift ? shift.stayedWrong.length : undefined
		}
	};
}

function toShownSeat(result: SeatResult): ShownSeat {
	const { hits, rejections: _, falseAlarms, outcomes, ...seat } = result;
	const plain = ({ count, of, share }: Share): Fraction => ({ count, of, share });
	const marks = outcomes.map(({ first }) => first ?? 'open');
	return { ...seat, marks, hits: plain(hits), falseAlarms: plain(falseAlarms) };
}

function fractionOf({ count, of, share, among }: Share, least: number): Fraction {
	const seats = seatsIn(among);
	if (of > 0 && seats < least) return undefined;
	return { count, of, share: seats < LEARNERS_NEEDED ? undefined : share };
}

function seatsIn(references: readonly Reference[]): number {
	return new Set(references.map(({ seat }) => seat)).size;
}
