import { describe, expect, it } from 'vitest';
import { reliability } from './reliability.ts';

const right = [
	[1, 1, 1, 0],
	[1, 1, 0, 0],
	[1, 0, 0, 0],
	[1, 1, 1, 1],
	[0, 0, 0, 0],
	[1, 1, 0, 1],
	[0, 1, 0, 0],
	[1, 1, 1, 1]
];
const inPart = [
	[1, 0.5, 1, 0],
	[1, 1, 0, 0.5],
	[0.5, 0, 0, 0],
	[1, 1, 1, 1],
	[0, 0, 0.5, 0],
	[1, 1, 0, 1],
	[0, 1, 0, 0.5],
	[1, 0.5, 1, 1]
];

describe('the reliability of a form', () => {
	// raw_alpha of alpha() in the R package psych 2.2.9.
	it.each([
		['right or wrong', right, 0.752688172043],
		['right in part', inPart, 0.659722222222]
	])('agrees with R where answers are %s', (_, rows, alpha) => {
		expect(reliability(rows).alpha).toBeCloseTo(alpha, 11);
	});

	it('is 1 where every item says the same, and below 0 where they say the opposite', () => {
		expect(
			reliability([
				[1, 1],
				[0, 0],
				[1, 1]
			]).alpha
		).toBeCloseTo(1, 12);
		expect(
			reliability([
				[1, 0, 0],
				[0, 1, 0],
				[0, 1, 1]
			]).alpha
		).toBeLessThan(0);
	});

	it('leaves out who did not answer everything', () => {
		const more = [...right, [1, undefined, 1, 1]];
		expect(reliability(more)).toEqual(reliability(right));
		expect(reliability(more)).toMatchObject({ items: 4, learners: 8 });
	});

	it.each([
		['nobody', []],
		['one learner', [[1, 0, 1]]],
		['one item', [[1], [0]]],
		[
			'a class that is right in everything',
			[
				[1, 1],
				[1, 1]
			]
		],
		[
			'sums that are all the same',
			[
				[1, 0],
				[0, 1]
			]
		]
	])('is unknown for %s', (_, rows) => {
		expect(reliability(rows).alpha).toBeUndefined();
	});

	it('refuses rows of two forms', () => {
		expect(() => reliability([[1, 0], [1]])).toThrow(RangeError);
	});
});
