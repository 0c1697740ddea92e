import { describe, expect, it } from 'vitest';
import {
	MIRRORED,
	mirrorSeat,
	mirroredLesson,
	slants
} from '../../measures/class/mirror/testing/mirrored-class.ts';
import type { Verdict } from '../../schema/vocabulary.ts';
import { answered, revised } from '../../testing/events.ts';
import { aLesson } from '../../testing/small-module.ts';
import type { ClassInput } from '../class-input.ts';
import { classResults } from '../class-results.ts';
import { aClass, aSeat } from '../testing/seats.ts';
import { seededClass } from '../testing/seeded-class.ts';
import { moduleResults } from './module-results.ts';

const judge = (item: string, verdict: Verdict) =>
	answered(`${item}-verdict`, { kind: 'verdict', verdict }, 'sure');
const seats = (prefix: string, count: number, verdict: Verdict = 'supported') =>
	Array.from({ length: count }, (_, at) =>
		aSeat(`${prefix}-${at}`, judge('paid', verdict), judge('safe', 'supported'))
	);

/** Each seat under an id of its class, as seats of two classes are. */
function renamed(input: ClassInput, prefix: string): ClassInput {
	return { ...input, seats: input.seats.map((seat) => ({ ...seat, id: `${prefix}-${seat.id}` })) };
}

describe('the measures of a module', () => {
	it('are those of the class where there is one', () => {
		const input = seededClass(aLesson(), 30, 3);
		const { seats: _, heat: _heat, responses: _responses, ...measured } = classResults(input);
		expect(moduleResults([input])).toEqual(measured);
	});

	it('are those of one large class where several did the same under the same rules', () => {
		const [one, other] = [
			renamed(seededClass(aLesson(), 20, 1), 'a'),
			renamed(seededClass(aLesson(), 25, 2), 'b')
		];
		const {
			seats: _,
			heat: _heat,
			responses: _responses,
			...measured
		} = classResults({
			...one,
			seats: [...one.seats, ...other.seats]
		});
		expect(moduleResults([one, other])).toEqual(measured);
	});

	it('are nothing in particular of no assignment, and of one that nobody began', () => {
		for (const inputs of [[], [aClass([])], [aClass([aSeat('idle')])]]) {
			const { progress, discernment, items, mirror, forms } = moduleResults(inputs);
			expect(progress).toEqual({ seats: inputs[0]?.seats.length ?? 0, started: 0, finished: 0 });
			expect(discernment.dPrime).toBeUndefined();
			expect(items.every(({ answered: count }) => count === 0)).toBe(true);
			expect([mirror.together.withheld, forms.change]).toEqual(['no-pairs', undefined]);
		}
	});

	it('are withheld of four learners, though they are of two classes', () => {
		const four = moduleResults([aClass(seats('a', 2)), aClass(seats('b', 2))]);
		expect(four.discernment).toMatchObject({ dPrime: undefined, learners: 4 });
		const five = moduleResults([aClass(seats('a', 2)), aClass(seats('b', 3))]);
		expect(five.discernment.dPrime?.value).toBeDefined();
	});
});

describe('each assignment', () => {
	const itemOf = (inputs: ClassInput[], id: string) =>
		moduleResults(inputs).items.find(({ item }) => item === id);

	it('leaves out what was struck there alone', () => {
		const [one, other] = [seats('a', 5), seats('b', 6)];
		const struck = aClass(one, { struck: ['paid-verdict'] });
		expect(itemOf([struck, aClass(other)], 'paid-verdict')?.answered).toBe(6);
		expect(itemOf([struck, aClass(other)], 'safe-verdict')?.answered).toBe(11);
		expect(moduleResults([struck, aClass(other)]).discernment.hits.of).toBe(6);
		expect(itemOf([struck], 'paid-verdict')).toBeUndefined();
	});

	it('is scored by the key that was corrected there alone', () => {
		const lesson = aLesson();
		const items = lesson.items.map((item) =>
			item.id === 'safe-verdict' && item.kind === 'verdict'
				? { ...item, key: { ...item.key, alsoCorrect: ['supported' as const] } }
				: item
		);
		const corrected = aClass(seats('a', 5), { lesson: { ...lesson, items } });
		const { discernment, items: measured } = moduleResults([corrected, aClass(seats('b', 5))]);
		expect(discernment.falseAlarms).toMatchObject({ count: 5, of: 10 });
		expect(measured.find(({ item }) => item === 'safe-verdict')?.difficulty).toBe(0.5);
	});

	it('takes the answers that came in its own window', () => {
		const late = seats('a', 5).map((seat) => ({ ...seat, closesAt: 0 }));
		expect(itemOf([aClass(late), aClass(seats('b', 6))], 'paid-verdict')?.answered).toBe(6);
	});

	it('takes first tries', () => {
		const again = revised('paid-verdict', { kind: 'verdict', verdict: 'supported' });
		const seat = aSeat('owl', judge('paid', 'partly'), again);
		expect(moduleResults([aClass([seat])]).discernment.hits).toMatchObject({ count: 0, of: 1 });
	});
});

it('counts a seat that was given the version twice once, where it first has answers', () => {
	const once = aClass([aSeat('owl'), ...seats('a', 4)]);
	const twice = aClass([aSeat('owl', judge('paid', 'partly')), ...seats('a', 4, 'contradicted')]);
	const { progress, discernment } = moduleResults([once, twice]);
	expect(progress).toEqual({ seats: 5, started: 5, finished: 0 });
	expect(discernment).toMatchObject({ learners: 5, hits: { count: 4, of: 5 } });
});

describe('warm-up and exit', () => {
	const other = mirroredLesson({
		warmup: ['bank-4-0', 'bank-5-0', 'bank-6-0', 'bank-7-0'],
		exit: ['bank-4-1', 'bank-5-1', 'bank-6-1', 'bank-7-1']
	});
	/** As `mirrorSeat`, at the other four pairs. */
	const otherSeat = (id: string, called: string) => {
		const seat = mirrorSeat(id, called);
		const received = seat.received.map((one) => {
			const { event } = one;
			if (!('item' in event)) return one;
			const [pair = '', twin = ''] = event.item.slice('bank-'.length).split('-');
			// The sides of both pairs stand the other way round in the small bank.
			const turned = Number(pair) < 2 ? 1 - Number(twin) : Number(twin);
			return { ...one, event: { ...event, item: `bank-${Number(pair) + 4}-${turned}` } };
		});
		return { ...seat, received };
	};
	const lesson = mirroredLesson();
	const first = aClass(
		Array.from({ length: 6 }, (_, at) => mirrorSeat(`a-${at}`, '+-+-++--')),
		{ published: lesson, lesson, slants }
	);
	const second = aClass(
		Array.from({ length: 6 }, (_, at) => otherSeat(`b-${at}`, at < 3 ? '++--++--' : '+-+-++--')),
		{ published: other, lesson: other, slants }
	);

	it('that were drawn anew are sets of their own, and the change is of all learners', () => {
		const { forms, items } = moduleResults([first, second]);
		expect(
			forms.forms.map(({ step, set, reliability }) => [step, set, reliability.learners])
		).toEqual([
			['warmup', 1, 6],
			['warmup', 2, 6],
			['exit', 1, 6],
			['exit', 2, 6]
		]);
		expect(forms.paired).toBe(12);
		const changes = [first, second].map((input) => classResults(input).forms.change?.value ?? NaN);
		expect(forms.change?.value).toBeCloseTo(((changes[0] ?? 0) + (changes[1] ?? 0)) / 2, 12);
		const asked = items.filter(({ answered: count }) => count > 0);
		expect(asked).toHaveLength(2 * MIRRORED.length);
	});

	it('are one set where the same questions stand in another order', () => {
		const steps = lesson.steps.map((step) =>
			step.kind === 'warmup' ? { ...step, items: step.items.toReversed() } : step
		);
		const turned = { ...lesson, steps };
		const again = {
			...first,
			published: turned,
			lesson: turned,
			seats: first.seats.map((seat) => ({ ...seat, id: `again-${seat.id}` }))
		};
		const { forms } = moduleResults([first, again]).forms;
		expect(forms.map(({ set, reliability }) => [set, reliability.learners])).toEqual([
			[undefined, 12],
			[undefined, 12]
		]);
	});

	it('give one mirror gap of all pairs, whichever set they stood in', () => {
		const { learners, together } = moduleResults([first, second]).mirror;
		expect(learners).toBe(12);
		expect(together).toMatchObject({ democrats: { of: 24 }, gap: { value: (6 + 3) / 12 } });
	});
});
