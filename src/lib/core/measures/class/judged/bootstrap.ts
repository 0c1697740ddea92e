import { seeded } from './seeded.ts';

/** A measure with the range in which 95 % of its resamples lie. */
export interface Interval {
	value: number;
	low: number;
	high: number;
}

/** Resamples for an interval; the 25th and the 976th of them, sorted, are its ends. */
const RESAMPLES = 1000;
const LOW = 25;
const HIGH = 976;
const SEED = 20_260_105;

/**
 * A measure of these units (learners, as a rule) with its percentile bootstrap interval: B. Efron and
 * R. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13. Units are drawn with a fixed seed, so
 * that the same units in the same order always give the same interval. Resamples for which there is no
 * measure are left out. Undefined where there is no measure of the units themselves.
 */
export function bootstrap<Unit>(
	units: readonly Unit[],
	measure: (drawn: readonly Unit[]) => number | undefined
): Interval | undefined {
	const value = measure(units);
	const [some] = units;
	if (value === undefined || some === undefined) return undefined;
	const chance = seeded(SEED);
	const draw = () => units[Math.floor(chance() * units.length)] ?? some;
	const values = Array.from({ length: RESAMPLES }, () => measure(units.map(draw)))
		.filter((each) => each !== undefined)
		.sort((a, b) => a - b);
	// Of fewer resamples the same shares are cut off.
	const at = (place: number) => Math.round((place / RESAMPLES) * values.length) - 1;
	return { value, low: values[at(LOW)] ?? value, high: values[at(HIGH)] ?? value };
}
