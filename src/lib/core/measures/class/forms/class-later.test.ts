import { expect, it } from 'vitest';
import { classLater } from './class-later.ts';
import type { LaterSet } from './class-later.ts';

const sets = (...rights: number[]): LaterSet[] =>
	rights.map((right, index) => ({ seat: `seat-${index}`, right, of: 4, days: 7 + index }));

it('is the mean share right, one set a learner, with its interval', () => {
	const { learners, right, days } = classLater(sets(4, 2, 3, 1, 2));
	expect({ learners, days }).toEqual({ learners: 5, days: 9 });
	expect(right?.value).toBeCloseTo(0.6, 10);
	expect(right?.low).toBeLessThan(0.6);
	expect(right?.high).toBeGreaterThan(0.6);
});

it('counts each learner alike, however many questions came back', () => {
	const longer = { seat: 'seat-9', right: 0, of: 12, days: 7 };
	expect(classLater([...sets(4, 4, 4, 4), longer]).right?.value).toBeCloseTo(0.8, 10);
});

it('is the same in any order, with the median of the days between two in the middle', () => {
	const some = sets(4, 2, 3, 1, 2, 0);
	expect(classLater(some)).toEqual(classLater(some.toReversed()));
	expect(classLater(some).days).toBe(9.5);
});

it('is withheld of fewer than five learners', () => {
	expect(classLater(sets(4, 2, 3, 1))).toEqual({
		learners: 4,
		right: undefined,
		days: undefined
	});
	expect(classLater([])).toMatchObject({ learners: 0, right: undefined });
});
