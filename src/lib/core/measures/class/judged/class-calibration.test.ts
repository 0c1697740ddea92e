import { describe, expect, it } from 'vitest';
import type { Confidence } from '../../../schema/vocabulary.ts';
import { answered, eventsOf } from '../../../testing/events.ts';
import { aChoice } from '../../../testing/items.ts';
import { scoreLearners } from '../tries/scored-learners.ts';
import { classCalibration } from './class-calibration.ts';

const LEVELS: Record<string, Confidence> = { g: 'guess', t: 'think-so', s: 'sure' };
const items = ['i0', 'i1', 'i2', 'i3', 'i4'].map((id) => aChoice('a', {}, { id }));

/** One learner for each line; `s1` is sure and right, `g0` a guess and wrong. */
function measure(...lines: string[]) {
	const attempts = lines.map((line, at) => {
		const bodies = line.split(' ').map((given, index) => {
			const option = given.endsWith('1') ? 'a' : 'b';
			return answered(`i${index}`, { kind: 'choice', option }, LEVELS[given.charAt(0)]);
		});
		return { seat: `seat-${at}`, events: eventsOf(...bodies) };
	});
	return classCalibration(scoreLearners(items, attempts));
}

const SIX = [
	's1 t1 g0 s0 t1',
	's1 s1 t0 g1 g0',
	't1 t1 s1 s0 s1',
	'g1 g0 t0 t1 s1',
	's0 s1 s1 t1 g1',
	't0 s1 g0 g1 s0'
];

describe('the calibration of a class', () => {
	it('agrees with R', () => {
		// brier() of ModelMetrics 1.2 for the score; ave() and an analysis of variance by level for its parts.
		const { brier, overConfidence, parts, learners } = measure(...SIX);
		expect(brier).toBeCloseTo(0.2565, 11);
		expect(overConfidence).toBeCloseTo(0.136666666667, 11);
		expect(parts?.brier).toBe(brier);
		expect(parts?.reliability).toBeCloseTo(0.030858974359, 11);
		expect(parts?.resolution).toBeCloseTo(0.006581196581, 11);
		expect(parts?.uncertainty).toBeCloseTo(0.232222222222, 11);
		expect(learners).toBe(6);
	});

	it('gives the share right at each level with its count', () => {
		const { levels } = measure(...SIX);
		expect(levels.guess).toMatchObject({ count: 4, of: 8, share: 0.5 });
		expect(levels['think-so']).toMatchObject({ count: 6, of: 9 });
		expect(levels.sure).toMatchObject({ count: 9, of: 13 });
	});

	it.each([
		['sure and right', 's1', 0.0025, -0.05],
		['sure and wrong', 's0', 0.9025, 0.95],
		['guessing and right', 'g1', 0.25, -0.5]
	])('of a class that is always %s', (_, line, score, over) => {
		const { brier, overConfidence, parts } = measure(line, line, line, line, line);
		expect(brier).toBeCloseTo(score, 12);
		expect(overConfidence).toBeCloseTo(over, 12);
		expect(parts).toMatchObject({ resolution: 0, uncertainty: 0 });
	});

	it('has no score and no parts of one learner or of four, whose counts are still given', () => {
		for (const count of [1, 4]) {
			const { brier, overConfidence, parts, learners, levels } = measure(...SIX.slice(0, count));
			expect([brier, overConfidence, parts]).toEqual([undefined, undefined, undefined]);
			expect(learners).toBe(count);
			expect(levels.sure.of).toBeGreaterThan(1);
		}
	});

	it('is nothing without an answer', () => {
		const { brier, parts, learners, levels } = measure();
		expect([brier, parts, learners]).toEqual([undefined, undefined, 0]);
		expect(levels.sure).toMatchObject({ count: 0, of: 0, share: undefined });
	});
});
