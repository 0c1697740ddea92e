import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discernment, learnerDiscernment } from './discernment.ts';

function of(hits: number, signal: number, falseAlarms: number, noise: number) {
	return discernment({ hits, signal, falseAlarms, noise });
}

describe('discernment', () => {
	// d′ and c by qnorm of R 4.2.
	it.each([
		['all right', of(5, 5, 0, 5), 5.5 / 6, 0.5 / 6, 2.766, 0],
		['mostly right', of(3, 4, 1, 6), 0.7, 0.2143, 1.316, 0.134],
		['all wrong', of(0, 5, 5, 5), 0.5 / 6, 5.5 / 6, -2.766, 0],
		['everything believed', of(5, 5, 5, 5), 5.5 / 6, 5.5 / 6, 0, -1.383],
		['everything doubted', of(0, 5, 0, 5), 0.5 / 6, 0.5 / 6, 0, 1.383],
		['a whole class right', of(20, 20, 0, 20), 0.9762, 0.0238, 3.9615, 0]
	])('with %s', (_, result, hitRate, falseAlarmRate, dPrime, c) => {
		expect(result.hitRate).toBeCloseTo(hitRate, 4);
		expect(result.falseAlarmRate).toBeCloseTo(falseAlarmRate, 4);
		expect(result.dPrime).toBeCloseTo(dPrime, 3);
		expect(result.c).toBeCloseTo(c, 3);
	});

	it('is nothing without judgments', () => {
		expect(of(0, 0, 0, 0)).toEqual({ hitRate: 0.5, falseAlarmRate: 0.5, dPrime: 0, c: 0 });
	});

	it('is finite with judgments of one sort only', () => {
		expect(of(3, 3, 0, 0).dPrime).toBeCloseTo(1.1503, 4);
		expect(of(0, 0, 3, 3).dPrime).toBeCloseTo(-1.1503, 4);
	});

	const anyCounts = fc.tuple(fc.nat(2000), fc.nat(2000)).chain(([signal, noise]) =>
		fc.record({
			signal: fc.constant(signal),
			noise: fc.constant(noise),
			hits: fc.nat(signal),
			falseAlarms: fc.nat(noise)
		})
	);

	it('is finite for every count', () => {
		fc.assert(
			fc.property(anyCounts, (counts) => {
				const { dPrime, c } = discernment(counts);
				expect(Number.isFinite(dPrime) && Number.isFinite(c)).toBe(true);
			})
		);
	});

	it('turns into its opposite when hits and false alarms change places, and the leaning stays', () => {
		fc.assert(
			fc.property(anyCounts, ({ hits, signal, falseAlarms, noise }) => {
				const straight = of(hits, signal, falseAlarms, noise);
				const turned = of(falseAlarms, noise, hits, signal);
				expect(turned.dPrime).toBeCloseTo(-straight.dPrime, 10);
				expect(turned.c).toBeCloseTo(straight.c, 10);
			})
		);
	});

	it('leans toward doubt with each hit less, and toward belief with each false alarm more', () => {
		expect(of(3, 5, 1, 5).c).toBeGreaterThan(of(4, 5, 1, 5).c);
		expect(of(4, 5, 2, 5).c).toBeLessThan(of(4, 5, 1, 5).c);
	});

	it.each([
		[6, 5, 0, 5],
		[0, 5, 6, 5],
		[-1, 5, 0, 5],
		[0.5, 5, 0, 5],
		[0, 5.5, 0, 5],
		[NaN, 5, 0, 5]
	])('refuses %d of %d and %d of %d, which are no counts', (hits, signal, falseAlarms, noise) => {
		expect(() => of(hits, signal, falseAlarms, noise)).toThrow(RangeError);
	});
});

describe('the discernment of one learner', () => {
	it('is withheld with 39 judgments, and says why', () => {
		expect(learnerDiscernment({ hits: 19, signal: 19, falseAlarms: 0, noise: 20 })).toEqual({
			withheld: true,
			reason: 'too-few-judgments',
			judgments: 39,
			needed: 40
		});
	});

	it('is shown with 40', () => {
		const counts = { hits: 20, signal: 20, falseAlarms: 0, noise: 20 };
		expect(learnerDiscernment(counts)).toEqual({ withheld: false, ...discernment(counts) });
	});

	it('is withheld without any', () => {
		const none = { hits: 0, signal: 0, falseAlarms: 0, noise: 0 };
		expect(learnerDiscernment(none)).toMatchObject({ withheld: true, judgments: 0 });
	});
});
