import { describe, expect, it } from 'vitest';
import { pearson } from './pearson.ts';

describe('the correlation', () => {
	it('agrees with a sum done by hand', () => {
		// Deviations −1.5 −0.5 0.5 1.5 and −1 1 −1 1: 2 / √(5 · 4).
		expect(pearson([1, 2, 3, 4], [1, 3, 1, 3])).toBeCloseTo(2 / Math.sqrt(20), 12);
	});

	it('is 1 on a rising line and −1 on a falling one', () => {
		expect(pearson([0, 0.5, 1], [3, 5, 7])).toBeCloseTo(1, 12);
		expect(pearson([0, 0.5, 1], [7, 5, 3])).toBeCloseTo(-1, 12);
	});

	it('is unknown with two pairs', () => {
		expect(pearson([0, 1], [0, 1])).toBeUndefined();
	});

	it('is unknown where one side stays the same, but for rounding', () => {
		expect(pearson([1, 1, 1], [0, 1, 2])).toBeUndefined();
		expect(pearson([0, 1, 2], [0.1 + 0.2, 0.3, 0.3])).toBeUndefined();
	});

	it('refuses sides of different lengths', () => {
		expect(() => pearson([0, 1, 2], [0, 1])).toThrow(RangeError);
	});
});
