import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inverseNormal } from './inverse-normal.ts';

describe('the inverse normal', () => {
	// Computed with Python 3.11's statistics.NormalDist; 0.25 and 0.001 are also Wichura's test values.
	it.each([
		[0.5, 0],
		[0.25, -0.6744897501960817],
		[0.75, 0.6744897501960817],
		[0.025, -1.9599639845400538],
		[0.975, 1.9599639845400536],
		[0.074, -1.4466320671589785],
		[0.076, -1.4325027208258114],
		[0.9249, 1.4388253927525403],
		[0.9251, 1.4402382675279632],
		[0.001, -3.090232306167813],
		[0.0001, -3.71901648545568],
		[1e-10, -6.361340902404056]
	])('of %d is %d', (p, z) => {
		expect(inverseNormal(p)).toBeCloseTo(z, 13);
	});

	it('rises with the share, also where the two approximations meet', () => {
		const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
		fc.assert(
			fc.property(share, share, (a, b) => {
				const [low, high] = [Math.min(a, b), Math.max(a, b)];
				expect(inverseNormal(low)).toBeLessThanOrEqual(inverseNormal(high));
			})
		);
	});

	it('is symmetric', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1023 }), (n) => {
				expect(inverseNormal(n / 1024)).toBeCloseTo(-inverseNormal(1 - n / 1024), 12);
			})
		);
	});

	it.each([0, 1, -0.5, 2, NaN, 1e-11])('has no answer for %d', (p) => {
		expect(() => inverseNormal(p)).toThrow(RangeError);
	});
});
