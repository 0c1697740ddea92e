import fc from 'fast-check';
import { expect, it } from 'vitest';
import { brierDecomposition } from './brier-decomposition.ts';
import type { Forecast } from './brier-decomposition.ts';

const times = (count: number, chance: number, right: boolean): Forecast[] =>
	Array.from({ length: count }, () => ({ chance, right }));

it('is what a calculation by hand gives', () => {
	// 4 of 5 right at 0.75, 1 of 5 right at 0.5: share right 0.5.
	const given = [
		...times(4, 0.75, true),
		...times(1, 0.75, false),
		...times(1, 0.5, true),
		...times(4, 0.5, false)
	];
	const parts = brierDecomposition(given);
	expect(parts?.brier).toBeCloseTo((4 * 0.0625 + 0.5625 + 5 * 0.25) / 10, 12);
	expect(parts?.reliability).toBeCloseTo(0.5 * 0.05 ** 2 + 0.5 * 0.3 ** 2, 12);
	expect(parts?.resolution).toBeCloseTo(0.09, 12);
	expect(parts?.uncertainty).toBeCloseTo(0.25, 12);
});

it.each([
	['always sure and right', times(9, 0.95, true), 0.0025, 0],
	['always sure and wrong', times(9, 0.95, false), 0.9025, 0],
	['one learner, one answer', times(1, 0.5, true), 0.25, 0]
])('has nothing but unreliability for %s', (_, given, brier, uncertainty) => {
	const parts = brierDecomposition(given);
	expect(parts?.brier).toBeCloseTo(brier, 12);
	expect(parts?.reliability).toBeCloseTo(brier, 12);
	expect(parts).toMatchObject({ resolution: 0, uncertainty });
});

it('is nothing without answers', () => {
	expect(brierDecomposition([])).toBeUndefined();
});

it('adds up, whatever was given', () => {
	const forecast = fc.record({ chance: fc.constantFrom(0.5, 0.75, 0.95), right: fc.boolean() });
	fc.assert(
		fc.property(fc.array(forecast, { minLength: 1, maxLength: 80 }), (given) => {
			const parts = brierDecomposition(given);
			expect(parts).toBeDefined();
			if (!parts) return;
			const { brier, reliability, resolution, uncertainty } = parts;
			expect(reliability - resolution + uncertainty).toBeCloseTo(brier, 10);
		})
	);
});
