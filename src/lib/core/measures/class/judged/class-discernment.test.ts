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

/** Five learners who judged alike. */
const five = (given: Given) =>
	Array.from({ length: 5 }, (_, at) => ({ ...given, seat: `seat-${at}` }));
const allRight = five({ hits: 1, signal: 1, falseAlarms: 0, noise: 1 });
const mostlyRight: Given[] = [
	{ seat: 'owl', hits: 1, signal: 1, falseAlarms: 0, noise: 1 },
	{ seat: 'fox', hits: 1, signal: 1, falseAlarms: 0, noise: 1 },
	{ seat: 'elk', hits: 1, signal: 1, falseAlarms: 0, noise: 1 },
	{ seat: 'bee', hits: 0, signal: 1, falseAlarms: 1, noise: 1 },
	{ seat: 'bat', hits: 0, signal: 0, falseAlarms: 0, noise: 2 }
];

describe('the discernment of a class', () => {
	it.each([
		['5 of 5 and 0 of 5', allRight, 2.766, 0],
		['3 of 4 and 1 of 6', mostlyRight, 1.316, 0.134]
	])('is that of the worked case of %s, over five learners', (_, given, dPrime, c) => {
		const measured = measure(given);
		expect(measured.dPrime?.value).toBeCloseTo(dPrime, 3);
		expect(measured.c?.value).toBeCloseTo(c, 3);
	});

	it('takes the judgments of all learners together', () => {
		expect(measure(mostlyRight).hits).toMatchObject({ count: 3, of: 4, share: 0.75 });
		expect(measure(mostlyRight).falseAlarms).toMatchObject({ count: 1, of: 6 });
	});

	it('is withheld from one learner and from four, whose counts are still given', () => {
		for (const count of [1, 4]) {
			const few = measure(allRight.slice(0, count));
			expect(few).toMatchObject({ dPrime: undefined, c: undefined, learners: count });
			expect(few.hits).toMatchObject({ count, of: count });
		}
	});

	it.each([
		['right in everything', 1, 0, 2.766, 0],
		['wrong in everything', 0, 1, -2.766, 0],
		['that calls everything backed', 1, 1, 0, -1.383],
		['that calls nothing backed', 0, 0, 0, 1.383]
	])('of a class %s is finite', (_, hits, falseAlarms, dPrime, c) => {
		const { dPrime: d, c: lean } = measure(five({ hits, signal: 1, falseAlarms, noise: 1 }));
		expect(d?.value).toBeCloseTo(dPrime, 3);
		expect(lean?.value).toBeCloseTo(c, 3);
	});

	it('is unknown until both kinds were judged', () => {
		expect(measure([])).toMatchObject({ dPrime: undefined, c: undefined, learners: 0 });
		expect(measure(five({ hits: 2, signal: 2, falseAlarms: 0, noise: 0 })).dPrime).toBeUndefined();
		expect(measure(five({ hits: 0, signal: 0, falseAlarms: 0, noise: 2 })).dPrime).toBeUndefined();
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

	it('is that of 100,000 resamples of R’s boot, but for chance', () => {
		// R 4.2, qnorm of the log-linear rates of whole resamples of learners; quantiles of 2.5 and 97.5 %.
		const { dPrime, c } = measure(mixed);
		expect(dPrime?.value).toBeCloseTo(0.285061524901, 11);
		expect(c?.value).toBeCloseTo(0.521220826175, 11);
		expect(Math.abs((dPrime?.low ?? NaN) - -0.2820255)).toBeLessThan(0.05);
		expect(Math.abs((dPrime?.high ?? NaN) - 0.89673)).toBeLessThan(0.05);
		expect(Math.abs((c?.low ?? NaN) - 0.290665)).toBeLessThan(0.05);
		expect(Math.abs((c?.high ?? NaN) - 0.8071479)).toBeLessThan(0.05);
	});

	it('is nothing but the value where all learners are alike', () => {
		const { dPrime } = measure(five({ hits: 3, signal: 4, falseAlarms: 1, noise: 6 }));
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
