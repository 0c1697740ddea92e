import { describe, expect, it } from 'vitest';
import {
	mirrorSeat,
	mirroredLesson,
	slants
} from '../measures/class/mirror/testing/mirrored-class.ts';
import { aLesson } from '../testing/small-module.ts';
import { classResults } from './class-results.ts';
import { projectedResults, shownResults } from './shown-results.ts';
import { aClass } from './testing/seats.ts';
import { seededClass } from './testing/seeded-class.ts';

const large = classResults(seededClass(aLesson(), 30, 4));
const small = classResults(seededClass(aLesson(), 4, 5));

describe('what a room sees', () => {
	it('has no seat and no name of one', () => {
		const text = JSON.stringify(projectedResults(large));
		for (const { seat, name } of large.seats) {
			expect(text).not.toContain(seat);
			expect(text).not.toContain(name);
		}
	});

	it('has the same numbers as the teacher’s screen in a large class', () => {
		expect({ ...projectedResults(large), seats: [] }).toEqual({
			...shownResults(large),
			seats: []
		});
	});

	it('has no share, no count and no measure of a group under five', () => {
		expect(small.items.some(({ answered }) => answered > 0)).toBe(true);
		const { misconceptions, heat, items, discernment, calibration, shift } =
			projectedResults(small);
		expect(misconceptions.map(({ seats }) => seats).filter(Boolean)).toEqual([]);
		expect(heat.filter(({ wrong }) => wrong && wrong.of > 0)).toEqual([]);
		expect(heat.filter(({ misjudged }) => misjudged && misjudged.of > 0)).toEqual([]);
		for (const { answered, difficulty, itemRest, options } of items) {
			expect({ answered, difficulty, itemRest }).toEqual({
				answered,
				difficulty: undefined,
				itemRest: undefined
			});
			expect((options ?? []).filter(({ count }) => count > 0)).toEqual([]);
		}
		expect(discernment).toMatchObject({
			hits: undefined,
			falseAlarms: undefined,
			dPrime: undefined,
			c: undefined
		});
		expect(calibration.brier).toBeUndefined();
		expect(calibration.overConfidence).toBeUndefined();
		expect(Object.values(calibration.levels).filter((level) => level && level.of > 0)).toEqual([]);
		expect(Object.values(shift).filter((each) => each !== undefined)).toEqual([]);
	});

	it('has a mirror gap of ten who answered, and none of four', () => {
		const lesson = mirroredLesson();
		const mirror = (count: number) => {
			const seats = Array.from({ length: count }, (_, at) => mirrorSeat(`seat-${at}`, '+-+-++--'));
			const input = aClass(seats, { published: lesson, lesson, slants });
			return projectedResults(classResults(input)).mirror.together;
		};
		expect(mirror(10)).toMatchObject({ gap: { value: 1 } });
		expect(mirror(4)).toEqual({ withheld: 'few-learners' });
	});

	it('counts the seats behind a share, not their answers', () => {
		expect(small.discernment.hits.of).toBeGreaterThan(5);
		expect(projectedResults(small).discernment.hits).toBeUndefined();
	});
});

it('gives the teacher counts of four learners, and shares of five and more', () => {
	const { discernment, misconceptions, heat, calibration, shift } = shownResults(small);
	const fractions = [
		discernment.hits,
		discernment.falseAlarms,
		shift.first,
		...Object.values(calibration.levels),
		...misconceptions.map(({ seats }) => seats),
		...heat.map(({ wrong }) => wrong)
	];
	expect(fractions.some((each) => (each?.of ?? 0) > 0)).toBe(true);
	for (const each of fractions) expect(each).toHaveProperty('share', undefined);
	const { hits } = shownResults(large).discernment;
	expect(hits?.share).toBe((hits?.count ?? NaN) / (hits?.of ?? NaN));
});

it('leaves out the responses behind the numbers', () => {
	const text = JSON.stringify(shownResults(large));
	expect(text).not.toMatch(/behind|among|answeredSeats|response/);
	expect(shownResults(large).seats).toHaveLength(30);
});
