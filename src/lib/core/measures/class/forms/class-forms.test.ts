import { describe, expect, it } from 'vitest';
import { answered } from '../../../testing/events.ts';
import { aClass, aSeat } from '../../../results/testing/seats.ts';
import { classResults } from '../../../results/class-results.ts';
import { aLesson } from '../../../testing/small-module.ts';
import { keyResponse } from '../../../testing/responses.ts';
import { wrongResponse } from '../../../testing/wrong-response.ts';

const lesson = aLesson();
const asked = (kind: 'warmup' | 'exit') =>
	lesson.steps.flatMap((step) => (step.kind === kind ? step.items : []));

/** A seat that answers as many of each set as it has letters: `r` right, `w` wrong. */
function seat(id: string, warmup: string, exit: string) {
	const answers = (kind: 'warmup' | 'exit', letters: string) =>
		asked(kind)
			.slice(0, letters.length)
			.flatMap((id, at) => {
				const item = lesson.items.find((one) => one.id === id);
				if (!item) return [];
				return answered(item.id, letters[at] === 'r' ? keyResponse(item) : wrongResponse(item));
			});
	return aSeat(id, ...answers('warmup', warmup), ...answers('exit', exit));
}

const five = [
	seat('a', 'ww', 'rr'),
	seat('b', 'rw', 'rr'),
	seat('c', 'rw', 'rw'),
	seat('d', 'rr', 'rr'),
	seat('e', 'ww', 'rw')
];

describe('warm-up and exit of a class', () => {
	it('are compared over those who answered all of both', () => {
		const { forms, change, paired } = classResults(aClass([...five, seat('f', 'rr', 'r')])).forms;
		expect(paired).toBe(5);
		expect(change?.value).toBeCloseTo((1 + 0.5 + 0 + 0 + 0.5) / 5, 12);
		expect(change?.low).toBeGreaterThanOrEqual(0);
		expect(change?.high).toBeLessThanOrEqual(1);
		expect(forms.map(({ step, right }) => [step, right?.value])).toEqual([
			['warmup', (0 + 0.5 + 0.5 + 1 + 0 + 1) / 6],
			['exit', (1 + 1 + 0.5 + 1 + 0.5) / 5]
		]);
		expect(forms.map(({ reliability: { learners, items } }) => [learners, items])).toEqual([
			[6, 2],
			[5, 2]
		]);
	});

	it('have the means and the intervals that R has, but for chance', () => {
		const twelve = [
			['rw', 'rr'],
			['rr', 'rr'],
			['ww', 'rw'],
			['rr', 'rw'],
			['rw', 'rw'],
			['rw', 'rr'],
			['rr', 'rr'],
			['ww', 'ww'],
			['rw', 'ww'],
			['rr', 'rr'],
			['ww', 'rw'],
			['rw', 'rr']
		].map(([warmup = '', exit = ''], at) => seat(`seat-${at}`, warmup, exit));
		const { forms, change } = classResults(aClass(twelve)).forms;
		// R 4.2: means, and 100,000 resamples by boot, quantiles of 2.5 and 97.5 %.
		const expected = [
			[forms[0]?.right, 6.5 / 12, 0.3333, 0.75],
			[forms[1]?.right, 8 / 12, 0.4583, 0.875],
			[change, 0.125, -0.0833, 0.3333]
		] as const;
		for (const [interval, value, low, high] of expected) {
			expect(interval?.value).toBeCloseTo(value, 12);
			expect(Math.abs((interval?.low ?? NaN) - low)).toBeLessThan(0.045);
			expect(Math.abs((interval?.high ?? NaN) - high)).toBeLessThan(0.045);
		}
	});

	it.each([
		['learned everything', 'ww', 'rr', 1],
		['forgot everything', 'rr', 'ww', -1],
		['knew everything', 'rr', 'rr', 0]
	])('are compared in a class that %s', (_, before, after, value) => {
		const same = ['a', 'b', 'c', 'd', 'e'].map((id) => seat(id, before, after));
		const { forms, change } = classResults(aClass(same)).forms;
		expect(change).toEqual({ value, low: value, high: value });
		expect(forms.map(({ reliability: { alpha } }) => alpha)).toEqual([undefined, undefined]);
	});

	it('have no α of four learners', () => {
		const alpha = (count: number) =>
			classResults(aClass(five.slice(0, count))).forms.forms[0]?.reliability.alpha;
		expect(alpha(5)).toBeDefined();
		expect(alpha(4)).toBeUndefined();
	});

	it('are not shown with four learners', () => {
		const { forms, change, paired } = classResults(aClass(five.slice(0, 4))).forms;
		expect(change).toBeUndefined();
		expect(paired).toBe(4);
		expect(forms.map(({ right }) => right)).toEqual([undefined, undefined]);
	});

	it('do not hang on the order of the seats', () => {
		expect(classResults(aClass(five.toReversed())).forms).toEqual(classResults(aClass(five)).forms);
	});

	it('leave out a struck question', () => {
		const [first = ''] = asked('warmup');
		const { forms } = classResults(aClass(five, { struck: [first] })).forms;
		expect(forms[0]?.reliability).toMatchObject({ items: 1, alpha: undefined });
		expect(forms[0]?.right?.value).toBeCloseTo(1 / 5, 12);
	});

	it('are nothing in particular without a learner', () => {
		const { forms, change, paired } = classResults(aClass([])).forms;
		expect([change, paired, forms.length]).toEqual([undefined, 0, 2]);
	});
});
