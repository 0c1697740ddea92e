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
