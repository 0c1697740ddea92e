import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../schema/vocabulary.ts';
import { answered, eventsOf } from '../../../testing/events.ts';
import { aVerdict } from '../../../testing/items.ts';
import { scoreLearners } from '../tries/scored-learners.ts';
import { classDiscernment } from './class-discernment.ts';
import { judgmentsOf } from './judgments.ts';

const SIGNAL = 5;
const NOISE = 6;
const items = [
	...Array.from({ length: SIGNAL }, (_, n) => aVerdict('supported', {}, { id: `backed-${n}` })),
	...Array.from({ length: NOISE }, (_, n) => aVerdict('contradicted', {}, { id: `open-${n}` }))
];

interface Given {
	seat?: string;
	hits: number;
	signal: number;
	falseAlarms: number;
	noise: number;
}

/** One learner who judged this much and called so much of it backed. */
function learner({ seat = 'owl', hits, signal, falseAlarms, noise }: Given) {
	const judge = (kind: string, count: number, called: number, otherwise: Verdict) =>
		Array.from({ length: count }, (_, n) =>
			answered(`${kind}-${n}`, {
				kind: 'verdict',
				verdict: n < called ? 'supported' : otherwise
			})
		);
	return {
		seat,
		events: eventsOf(
			...judge('backed', signal, hits, 'partly'),
			...judge('open', noise, falseAlarms, 'not-addressed')
		)
	};
}

const measure = (given: readonly Given[]) =>
	classDiscernment(judgmentsOf(scoreLearners(items, given.map(learner))));

describe('the discernment of a class', () => {
	it.each([
		[{ hits: 5, signal: 5, falseAlarms: 0, noise: 5 }, 2.766, 0],
		[{ hits: 3, signal: 4, falseAlarms: 1, noise: 6 }, 1.316, 0.134]
	])('is that of the worked case %j', (given, dPrime, c) => {
		const measured = measure([given]);
		expect(measured.dPrime?.value).toBeCloseTo(dPrime, 3);
		expect(measured.c?.value).toBeCloseTo(c, 3);
	});

	it('takes the judgments of all learners together', () => {
		const halves = [
			{ seat: 'owl', hits: 2, signal: 2, falseAlarms: 1, noise: 3 },
			{ seat: 'fox', hits: 1, signal: 2, falseAlarms: 0, noise: 3 }
		];
		expect(measure(halves).dPrime?.value).toBeCloseTo(1.316, 3);
		expect(measure(halves).hits).toMatchObject({ count: 3, of: 4, share: 0.75 });
		expect(measure(halves).falseAlarms).toMatchObject({ count: 1, of: 6 });
	});

	it('is unknown until both kinds were judged', () => {
		expect(measure([])).toMatchObject({ dPrime: undefined, c: undefined, learners: 0 });
		expect(measure([{ hits: 2, signal: 2, falseAlarms: 0, noise: 0 }]).dPrime).toBeUndefined();
		expect(measure([{ hits: 0, signal: 0, falseAlarms: 0, noise: 2 }]).dPrime).toBeUndefined();
	});

	it('names the responses behind each count', () => {
		const { hits, falseAlarms } = measure([{ hits: 1, signal: 2, falseAlarms: 1, noise: 2 }]);
		expect(hits.behind).toEqual([{ seat: 'owl', item: 'backed-0', try: 1 }]);
		expect(hits.among.map(({ item }) => item)).toEqual(['backed-0', 'backed-1']);
		expect(falseAlarms.behind).toEqual([{ seat: 'owl', item: 'open-0', try: 1 }]);
	});
});

describe('the interval', () => {
	const mixed = Array.from({ length: 12 }, (_, n) => ({
		seat: `seat-${n}`,
		hits: n % 5,
		signal: 5,
		falseAlarms: n % 4,
		noise: 6
	}));

	it('holds the value and has a width where learners differ', () => {
		const { dPrime, c } = measure(mixed);
		for (const interval of [dPrime, c]) {
			expect(interval?.low).toBeLessThan(interval?.value ?? NaN);
			expect(interval?.high).toBeGreaterThan(interval?.value ?? NaN);
		}
	});

	it('is the 25th and the 976th of 1,000 resamples', () => {
		// Two learners: a resample is one of three mixtures, so its ends are mixtures of one learner alone.
		const [best, worst] = [
			{ seat: 'fox', hits: 5, signal: 5, falseAlarms: 0, noise: 6 },
			{ seat: 'owl', hits: 0, signal: 5, falseAlarms: 6, noise: 6 }
		];
		const twice = (given: Given) => [given, { ...given, seat: `${given.seat ?? ''}-2` }];
		const { dPrime } = measure([best, worst]);
		expect(dPrime?.high).toBeCloseTo(measure(twice(best)).dPrime?.value ?? NaN, 12);
		expect(dPrime?.low).toBeCloseTo(measure(twice(worst)).dPrime?.value ?? NaN, 12);
	});

	it('is nothing but the value where all learners are alike', () => {
		const { dPrime } = measure([{ hits: 3, signal: 4, falseAlarms: 1, noise: 6 }]);
		expect(dPrime).toEqual({ value: dPrime?.value, low: dPrime?.value, high: dPrime?.value });
	});

	it('does not depend on the order of the roster, nor on seats that judged nothing', () => {
		const idle = { seat: 'idle', hits: 0, signal: 0, falseAlarms: 0, noise: 0 };
		fc.assert(
			fc.property(
				fc.shuffledSubarray([...mixed, idle], {
					minLength: mixed.length + 1,
					maxLength: mixed.length + 1
				}),
				(shuffled) => {
					const { dPrime, c, learners } = measure(shuffled);
					expect({ dPrime, c, learners }).toEqual({
						dPrime: measure(mixed).dPrime,
						c: measure(mixed).c,
						learners: mixed.length
					});
				}
			),
			{ numRuns: 10 }
		);
	});
});
