import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classResults } from '../../../results/class-results.ts';
import type { ClassInput } from '../../../results/class-input.ts';
import { aClass } from '../../../results/testing/seats.ts';
import type { MirrorGap } from './mirror-gap.ts';
import { mirrorSeat, mirroredLesson, slants } from './testing/mirrored-class.ts';

const lesson = mirroredLesson();
const TEN = [
	'+-+-++--',
	'+--+-+--',
	'++---+-+',
	'++++++-+',
	'+-+---+-',
	'+-+-++-+',
	'+++-+---',
	'++--++--',
	'+---++-+',
	'-++++---'
];

function mirrorOf(called: readonly string[], more: Partial<ClassInput> = {}) {
	const seats = called.map((letters, at) => mirrorSeat(`seat-${at}`, letters));
	return classResults(aClass(seats, { published: lesson, lesson, slants, ...more })).mirror;
}

function shownOf(gap: MirrorGap) {
	if (gap.withheld !== undefined) throw new Error(`withheld: ${gap.withheld}`);
	return gap;
}

const OTHER = { democrats: 'republicans', republicans: 'democrats', neither: 'neither' } as const;

const times = (count: number, called: string) => Array.from({ length: count }, () => called);

describe('the mirror gap', () => {
	const { learners, together, shown, said } = mirrorOf(TEN);

	it('agrees with a difference in differences by ordinary least squares', () => {
		// R 4.2: the interaction in lm(called ~ slanted * first), pairs that are backed and others apart.
		expect(shownOf(shown).gap.value).toBeCloseTo(0.4, 11);
		expect(shownOf(said).gap.value).toBeCloseTo(0.6, 11);
		expect(shownOf(together).gap.value).toBeCloseTo(0.5, 11);
		expect(learners).toBe(10);
	});

	it('has the interval that 100,000 resamples of R’s boot have, but for chance', () => {
		const { gap } = shownOf(together);
		expect(Math.abs(gap.low - 0.05)).toBeLessThanOrEqual(0.05);
		expect(Math.abs(gap.high - 0.9)).toBeLessThanOrEqual(0.05);
	});

	it('comes with how often the statements of each side were called shown', () => {
		expect(shownOf(together)).toMatchObject({
			democrats: { count: 15, of: 20 },
			republicans: { count: 8, of: 20 }
		});
		expect(shownOf(shown).democrats).toEqual({ count: 9, of: 10 });
	});

	it('turns into its opposite when the sides change places', () => {
		const turned = new Map(
			[...slants].map(([id, { pair, favours }]) => [id, { pair, favours: OTHER[favours] }])
		);
		const { gap } = shownOf(mirrorOf(TEN, { slants: turned }).together);
		expect(gap.value).toBeCloseTo(-shownOf(together).gap.value, 12);
	});

	it('does not take for a gap what a class learned between warm-up and exit', () => {
		// Wrong at all of the warm-up, right at all of the exit.
		const { together: learned } = mirrorOf(times(10, '-+-+-+-+'));
		expect(shownOf(learned)).toMatchObject({
			democrats: { count: 0, of: 20 },
			republicans: { count: 20, of: 20 },
			gap: { value: 0 }
		});
	});

	it('does not take for a gap that a class grew more doubtful on the way', () => {
		expect(shownOf(mirrorOf(times(10, '+--++--+')).shown).gap.value).toBe(0);
		expect(shownOf(mirrorOf(times(10, '+--++--+')).said).gap.value).toBe(0);
	});

	it.each([
		['is right in everything', '++--++--', 0, 10],
		['calls everything shown', '++++++++', 0, 20],
		['calls nothing shown', '--------', 0, 0],
		['believes one side alone', '+-+-++--', 1, 20]
	])('of a class that %s', (_, called, value, count) => {
		const { gap, democrats } = shownOf(mirrorOf(times(10, called)).together);
		expect(gap).toEqual({ value, low: value, high: value });
		expect(democrats).toEqual({ count, of: 20 });
	});

	it('is the same in any order of the roster', () => {
		const seats = TEN.map((letters, at) => mirrorSeat(`seat-${at}`, letters));
		fc.assert(
			fc.property(fc.shuffledSubarray(seats, { minLength: 10 }), (shuffled) => {
				const input = aClass(shuffled, { published: lesson, lesson, slants });
				expect(classResults(input).mirror).toEqual(mirrorOf(TEN));
			}),
			{ numRuns: 10 }
		);
	});

	it('holds no seat', () => {
		expect(JSON.stringify(mirrorOf(TEN))).not.toContain('seat-');
	});
});

describe('the mirror gap is withheld', () => {
	it('from nobody, from one learner and from four', () => {
		for (const count of [0, 1, 4]) {
			const { together, shown, said, learners } = mirrorOf(TEN.slice(0, count));
			expect(learners).toBe(count);
			expect([together, shown, said]).toEqual(
				times(3, '').map(() => ({ withheld: 'few-learners' }))
			);
		}
	});

	it('for each kind of pair until ten learners have answered, and not for both together', () => {
		const { together, shown, said } = mirrorOf(TEN.slice(0, 9));
		expect(together.withheld).toBeUndefined();
		expect([shown.withheld, said.withheld]).toEqual(['few-answers', 'few-answers']);
		expect(mirrorOf(TEN.slice(0, 5)).together.withheld).toBeUndefined();
	});

	it('from who left out one of the eight', () => {
		const { learners, together } = mirrorOf([
			...TEN.slice(0, 4),
			'+-+-++- ',
			'+-+- +--',
			' -+-++--'
		]);
		expect([learners, together.withheld]).toEqual([4, 'few-learners']);
	});

	it('where a lesson has no questions of the bank, and where the bank is not known', () => {
		expect(mirrorOf(TEN, { slants: new Map() }).together).toEqual({ withheld: 'no-pairs' });
		expect(classResults(aClass([], { slants })).mirror.together).toEqual({ withheld: 'no-pairs' });
	});
});

describe('a pair drops out', () => {
	it.each([
		['bank-0-0', 'shown', 'said'],
		['bank-0-1', 'shown', 'said'],
		['bank-1-0', 'said', 'shown'],
		['bank-2-1', 'shown', 'said'],
		['bank-3-0', 'said', 'shown']
	] as const)('when %s was struck, and the others stay', (item, gone, stays) => {
		const mirror = mirrorOf(TEN, { struck: [item] });
		expect(mirror[gone]).toEqual({ withheld: 'no-pairs' });
		const whole = shownOf(mirrorOf(TEN)[stays]);
		expect(mirror[stays]).toEqual(whole);
		expect(mirror.together).toEqual(whole);
	});

	it('when one of the two was given another key, or a second right answer', () => {
		const ruled = (key: object) => ({
			...lesson,
			items: lesson.items.map((item) =>
				item.id === 'bank-0-1' && item.kind === 'choice'
					? { ...item, key: { ...item.key, ...key } }
					: item
			)
		});
		for (const key of [{ correct: 'said' }, { alsoCorrect: ['said'] }]) {
			expect(mirrorOf(TEN, { lesson: ruled(key) }).shown).toEqual({ withheld: 'no-pairs' });
		}
	});
});

it('needs no comparison where both of a pair stand in one set', () => {
	const together = mirroredLesson({
		warmup: ['bank-0-0', 'bank-0-1', 'bank-2-0', 'bank-2-1'],
		exit: ['bank-1-1', 'bank-1-0', 'bank-3-1', 'bank-3-0']
	});
	const both = { published: together, lesson: together };
	const { gap } = shownOf(mirrorOf(times(10, '+--- + -'), both).together);
	expect(gap.value).toBe(0.5);
});
