import { describe, expect, it } from 'vitest';
import { phi } from './chance.ts';
import { recover } from './recover.ts';
import type { TrueClass } from './class-of.ts';
import { compareForms, readBank } from './forms.ts';
import { recoverMirror } from './mirror.ts';

const usual: TrueClass = { learners: 30, dPrime: 1.5, c: 0, spread: 0.3, overConfidence: 0 };
const CLASSES = 40;

it.each([
	[0, 0.5],
	[1, 0.8413447],
	[-1.959964, 0.025],
	[3, 0.9986501]
])('has the share of the normal distribution below %d', (z, share) => {
	expect(phi(z)).toBeCloseTo(share, 6);
});

describe('simulated classes', () => {
	const doubting = recover({ ...usual, dPrime: 1.25, c: 0.6 }, CLASSES, 1);
	const believing = recover({ ...usual, dPrime: 1.25, c: -0.6 }, CLASSES, 2);
	const even = recover({ ...usual, dPrime: 1 }, CLASSES, 3);
	const tooSure = recover({ ...usual, overConfidence: 0.15 }, CLASSES, 4);

	it('are found out by the measures, within their intervals', () => {
		for (const { dPrime, c, overConfidence, difficulty } of [doubting, believing, even, tooSure]) {
			expect(dPrime.found).toBeCloseTo(dPrime.true, 1);
			expect(c.found).toBeCloseTo(c.true, 1);
			expect(dPrime.covered).toBeGreaterThan(0.8);
			expect(c.covered).toBeGreaterThan(0.8);
			expect(overConfidence.found).toBeCloseTo(overConfidence.true, 1);
			expect(difficulty).toBeGreaterThan(0.95);
		}
		expect(tooSure.overConfidence.found).toBeGreaterThan(0.08);
	});

	it('that doubt and that believe have the same raw score, which tells nothing of it', () => {
		expect(doubting.right).toBeCloseTo(believing.right, 1);
		expect(doubting.right).toBeCloseTo(even.right, 1);
		expect(doubting.c.found).toBeGreaterThan(0.4);
		expect(believing.c.found).toBeLessThan(-0.4);
		expect(Math.abs(even.c.found)).toBeLessThan(0.1);
	});

	it('that learn nothing do as well in the exit as in the warm-up, whatever is drawn', () => {
		const { difference, low, high } = compareForms(readBank(), 300, 5);
		expect(Math.abs(difference)).toBeLessThan(0.015);
		expect(low).toBeLessThan(0);
		expect(high).toBeGreaterThan(0);
	});

	it('are the same for the same seed', () => {
		expect(recover(usual, 3, 9)).toEqual(recover(usual, 3, 9));
		expect(recover(usual, 3, 9)).not.toEqual(recover(usual, 3, 10));
	});
});

// Eighty classes with a bootstrap each take seconds, and a busy machine takes several times as long.
describe('simulated classes that judge mirrored statements', { timeout: 30_000 }, () => {
	const judging = { learners: 30, dPrime: 1, learned: 0, spread: 0.3, slant: 0 };

	it.each([
		['alike', { ...judging, learned: 0.5 }, 0],
		['in favour of one side', { ...judging, slant: 0.6 }, 0.2],
		['in favour of the other', { ...judging, learned: 0.5, slant: -0.6 }, -0.2]
	])('%s are found out, within the interval', (_, is, about) => {
		const { true: truth, found, covered } = recoverMirror(is, 80, 8);
		expect(truth).toBeCloseTo(about, 1);
		expect(Math.abs(found - truth)).toBeLessThan(0.04);
		expect(covered).toBeGreaterThan(0.85);
	});

	it('alike have no gap when they learn much, though the shares alone say so', () => {
		const { found, plain } = recoverMirror({ ...judging, learned: 1.5 }, 80, 6);
		expect(Math.abs(found)).toBeLessThan(0.04);
		expect(plain).toBeLessThan(-0.1);
	});
});
