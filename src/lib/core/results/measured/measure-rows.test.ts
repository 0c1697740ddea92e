import { describe, expect, it } from 'vitest';
import {
	mirrorSeat,
	mirroredLesson,
	slants
} from '../../measures/class/mirror/testing/mirrored-class.ts';
import { aLesson } from '../../testing/small-module.ts';
import { classResults } from '../class-results.ts';
import { measuresCsv } from '../csv.ts';
import { aClass } from '../testing/seats.ts';
import { seededClass } from '../testing/seeded-class.ts';
import { measureRows } from './measure-rows.ts';

const results = classResults(seededClass(aLesson(), 30, 4));
const rows = measureRows(results);
const at = (measure: string, about = '') =>
	rows.find((row) => row.measure === measure && row.about === about);

const lesson = mirroredLesson();
const mirrored = (seats: number) =>
	classResults(
		aClass(
			Array.from({ length: seats }, (_, number) => mirrorSeat(`seat-${number}`, '+-+-++--')),
			{ published: lesson, lesson, slants }
		)
	);

describe('the measures as rows', () => {
	it('are the numbers of the results, with interval, count and unit', () => {
		const { dPrime, hits, learners } = results.discernment;
		expect(at('d_prime')).toMatchObject({ ...dPrime, unit: 'standard deviations', learners });
		const { count, of } = hits;
		expect(at('called_shown_of_backed')).toMatchObject({ value: hits.share, count, of });
		expect(at('brier')).toMatchObject({ value: results.calibration.brier, unit: 'score' });
		expect(at('set_change')).toMatchObject({ ...results.forms.change, unit: 'share' });
		for (const { item, difficulty, itemRest, options } of results.items) {
			expect(at('item_points', item)?.value).toBe(difficulty);
			expect(at('item_rest', item)?.value).toBe(itemRest);
			for (const { option, count: chosen } of options ?? []) {
				expect(at('item_option', `${item} ${option}`)?.value).toBe(chosen);
			}
		}
		for (const { misconception, seats } of results.misconceptions) {
			expect(at('misconception', misconception)).toMatchObject({
				count: seats.count,
				of: seats.of
			});
		}
	});

	it('name each measure once', () => {
		const names = rows.map(({ measure, about }) => `${measure} ${about}`);
		expect(new Set(names).size).toBe(names.length);
	});

	it('hold the mirror gap, or why it is withheld', () => {
		const gaps = (seats: number) =>
			measureRows(mirrored(seats)).filter(({ measure }) => measure.startsWith('mirror_'));
		expect(gaps(10)).toContainEqual(
			expect.objectContaining({ measure: 'mirror_gap', about: 'together', value: 1, learners: 10 })
		);
		expect(gaps(10)).toContainEqual(
			expect.objectContaining({
				measure: 'mirror_called_shown_republicans',
				about: 'shown',
				count: 0,
				of: 10
			})
		);
		expect(gaps(4)).toHaveLength(3);
		for (const { value, withheld } of gaps(4)) {
			expect([value, withheld]).toEqual([undefined, 'few-learners']);
		}
	});

	it('hold no share of fewer than five learners, and say why', () => {
		const few = measureRows(classResults(seededClass(aLesson(), 4, 4)));
		const shares = few.filter(({ unit, of }) => unit === 'share' && of !== undefined && of > 0);
		expect(shares.length).toBeGreaterThan(10);
		for (const { value, withheld } of shares) {
			expect([value, withheld]).toEqual([undefined, 'few-learners']);
		}
		const measured = few.filter(({ measure }) =>
			['d_prime', 'c', 'brier', 'over_confidence', 'item_rest'].includes(measure)
		);
		for (const { value, withheld } of measured) {
			expect([value, withheld]).toEqual([undefined, 'few-learners']);
		}
	});

	it('name no seat', () => {
		const text = JSON.stringify(rows);
		for (const { seat, name } of results.seats) {
			expect([seat, name].filter((each) => text.includes(each))).toEqual([]);
		}
	});
});

it('are a table with numbers below 0 as numbers', () => {
	const [head = '', ...lines] = measuresCsv(results)
		.replace(/^\uFEFF/, '')
		.split('\r\n');
	expect(head).toBe('measure,about,value,low,high,unit,count,of,learners,withheld');
	expect(lines.filter(Boolean)).toHaveLength(rows.length);
	expect(measuresCsv(results)).not.toContain("'");
	expect(lines.some((line) => /^[a-z_]+,[^,]*,-0\.\d+,/.test(line))).toBe(true);
});
