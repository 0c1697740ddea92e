import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bootstrap } from './bootstrap.ts';

const mean = (values: readonly number[]) =>
	values.length === 0 ? undefined : values.reduce((sum, each) => sum + each, 0) / values.length;

it('gives the same interval for the same units, around their measure', () => {
	const units = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];
	const interval = bootstrap(units, mean);
	expect(bootstrap(units, mean)).toEqual(interval);
	expect(interval?.value).toBeCloseTo(52 / 12, 12);
	// The normal approximation: mean ± 1.96 · s / √n, with s of the population.
	const half = (1.96 * 2.3926) / Math.sqrt(12);
	expect(interval?.low).toBeCloseTo(52 / 12 - half, 0);
	expect(interval?.high).toBeCloseTo(52 / 12 + half, 0);
});

it('has the 25th and the 976th of 1,000 resamples for its ends', () => {
	let calls = 0;
	// The units themselves are measured first, as 0.
	const counting = () => (calls++ * 8) % 1001;
	expect(bootstrap([1, 2], counting)).toEqual({ value: 0, low: 25, high: 976 });
});

it('is a point for one unit, and for units that are all the same', () => {
	expect(bootstrap([7], mean)).toEqual({ value: 7, low: 7, high: 7 });
	expect(bootstrap([2, 2, 2], mean)).toEqual({ value: 2, low: 2, high: 2 });
});

it('is nothing without units, and without a measure', () => {
	expect(bootstrap([], mean)).toBeUndefined();
	expect(bootstrap([1, 2], () => undefined)).toBeUndefined();
});

it('leaves out resamples that have no measure', () => {
	const unlessAllSame = (drawn: readonly number[]) =>
		new Set(drawn).size === 1 ? undefined : mean(drawn);
	const interval = bootstrap([0, 1], unlessAllSame);
	expect(interval).toEqual({ value: 0.5, low: 0.5, high: 0.5 });
});

it('lies within the range of the units and has its ends in order', () => {
	const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(numbers, (units) => {
			const interval = bootstrap(units, mean);
			expect(interval?.low).toBeLessThanOrEqual(interval?.high ?? -Infinity);
			expect(interval?.low).toBeGreaterThanOrEqual(Math.min(...units) - 1e-9);
			expect(interval?.high).toBeLessThanOrEqual(Math.max(...units) + 1e-9);
		}),
		{ numRuns: 30 }
	);
});
