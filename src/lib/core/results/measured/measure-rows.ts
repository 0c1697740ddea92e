import { LEARNERS_NEEDED } from '../../measures/class/enough.ts';
import { REST_NEEDED } from '../../measures/class/items/item-statistics.ts';
import type { Interval } from '../../measures/class/judged/bootstrap.ts';
import type { MirrorGap } from '../../measures/class/mirror/mirror-gap.ts';
import type { Reference, Share } from '../../measures/class/tries/reference.ts';
import type { ClassResults } from '../class-results.ts';

/** What was measured of a class or of a module, without the seats, the text and what was answered. */
export type Measured = Omit<ClassResults, 'seats' | 'heat' | 'responses'>;

/** One measure of a class as a row of a table; what is empty is not known or withheld. */
export interface MeasureRow {
	measure: string;
	/** The item, the wrong idea, the level or the set that it is of; empty for all. */
	about: string;
	value: number | undefined;
	/** The ends of the 95 % interval, where there is one. */
	low: number | undefined;
	high: number | undefined;
	unit: 'share' | 'standard deviations' | 'score' | 'correlation' | 'coefficient' | 'answers';
	/** How many of how many, where it is a share of a count. */
	count: number | undefined;
	of: number | undefined;
	learners: number | undefined;
	/** Why it is withheld. */
	withheld: string | undefined;
}

type Some = Partial<MeasureRow> & Pick<MeasureRow, 'measure' | 'unit'> & { needed?: number };

/** Every measure of a class or of a module as rows: the numbers of the screen, from the same functions, unrounded. */
export function measureRows(measured: Measured): MeasureRow[] {
	const { misconceptions, items, discernment, calibration, shift, forms, mirror } = measured;
	const { learners, dPrime, c } = discernment;
	const { brier, overConfidence, parts, levels } = calibration;
	const sure = seatsIn(Object.values(levels).flatMap(({ among }) => among));
	return [
		share('called_shown_of_backed', discernment.hits),
		share('called_shown_of_not_backed', discernment.falseAlarms),
		spread('d_prime', 'standard deviations', dPrime, { learners }),
		spread('c', 'standard deviations', c, { learners }),
		...Object.entries(levels).map(([about, level]) => share('right_at_confidence', level, about)),
		row({ measure: 'over_confidence', unit: 'share', value: overConfidence, learners: sure }),
		row({ measure: 'brier', unit: 'score', value: brier, learners: sure }),
		row({ measure: 'brier_reliability', unit: 'score', value: parts?.reliability, learners: sure }),
		row({ measure: 'brier_resolution', unit: 'score', value: parts?.resolution, learners: sure }),
		row({ measure: 'brier_uncertainty', unit: 'score', value: parts?.uncertainty, learners: sure }),
		share('right_at_first_try', shift.first),
		share('right_at_last_try', shift.last),
		...forms.forms.flatMap(({ step, set, right, reliability }) => {
			const about = set === undefined ? step : `${step} ${set}`;
			return [
				spread('set_right', 'share', right, { about, learners: reliability.learners }),
				row({
					measure: 'set_alpha',
					unit: 'coefficient',
					about,
					value: reliability.alpha,
					learners: reliability.learners
				})
			];
		}),
		spread('set_change', 'share', forms.change, { learners: forms.paired }),
		...(['together', 'shown', 'said'] as const).flatMap((about) =>
			mirrored(mirror[about], { about, learners: mirror.learners })
		),
		...items.flatMap(({ item: about, difficulty, itemRest, gradedSeats, options }) => [
			row({
				measure: 'item_points',
				unit: 'share',
				about,
				value: difficulty,
				learners: gradedSeats.length
			}),
			row({
				measure: 'item_rest',
				unit: 'correlation',
				about,
				value: itemRest,
				learners: gradedSeats.length,
				needed: REST_NEEDED
			}),
			...(options ?? []).map(({ option, count }) =>
				row({ measure: 'item_option', unit: 'answers', about: `${about} ${option}`, value: count })
			)
		]),
		...misconceptions.map(({ misconception, seats }) =>
			share('misconception', seats, misconception)
		)
	];
}

/** A number that so few stand behind that it is left out says so. */
function row({ measure, about = '', value, low, high, unit, ...more }: Some): MeasureRow {
	const { count, of, learners, needed = LEARNERS_NEEDED } = more;
	const isFew = value === undefined && learners !== undefined && learners < needed;
	const withheld = more.withheld ?? (isFew ? 'few-learners' : undefined);
	return { measure, about, value, low, high, unit, count, of, learners, withheld };
}

/** As on the screen, a share of fewer learners than a class needs stands as a count. */
function share(measure: string, { count, of, share: value, among }: Share, about = ''): MeasureRow {
	const learners = seatsIn(among);
	const shown = learners < LEARNERS_NEEDED ? undefined : value;
	return row({ measure, unit: 'share', about, value: shown, count, of, learners });
}

function seatsIn(among: readonly Reference[]): number {
	return new Set(among.map(({ seat }) => seat)).size;
}

function spread(
	measure: string,
	unit: MeasureRow['unit'],
	interval: Interval | undefined,
	more: Partial<MeasureRow>
): MeasureRow {
	return row({ measure, unit, ...interval, ...more });
}

function mirrored(gap: MirrorGap, more: Partial<MeasureRow>): MeasureRow[] {
	if (gap.withheld !== undefined) {
		return [row({ measure: 'mirror_gap', unit: 'share', withheld: gap.withheld, ...more })];
	}
	const called = (measure: string, { count, of }: { count: number; of: number }) =>
		row({ measure, unit: 'share', value: count / of, count, of, ...more });
	return [
		spread('mirror_gap', 'share', gap.gap, more),
		called('mirror_called_shown_democrats', gap.democrats),
		called('mirror_called_shown_republicans', gap.republicans)
	];
}
