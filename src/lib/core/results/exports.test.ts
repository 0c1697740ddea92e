import { describe, expect, it } from 'vitest';
import { aLesson } from '../testing/small-module.ts';
import { classResults } from './class-results.ts';
import { anonymousExport, classExport, seatExport } from './exports.ts';
import { measureRows } from './measured/measure-rows.ts';
import { seededClass } from './testing/seeded-class.ts';
import { seeded } from '../measures/class/judged/seeded.ts';

const lesson = aLesson();
const results = classResults(seededClass(lesson, 30, 4));
const assigned = {
	...lesson,
	title: 'Twelve crossings',
	struck: [],
	settings: { feedback: 'each', counts: 'first', confidence: true, timeZone: 'UTC' }
} as const;
const pickBelow = (seed: number) => {
	const chance = seeded(seed);
	return (below: number) => Math.floor(chance() * below);
};

it('names its format and version, the module and its key', () => {
	const data = classExport(results, assigned);
	expect(data).toMatchObject({
		format: 'said-or-shown/class-results',
		formatVersion: 1,
		module: { id: 'small', version: '1.0.0', hash: lesson.hash },
		results: { progress: results.progress }
	});
	expect(data.items.find(({ id }) => id === 'half-verdict')).toEqual({
		id: 'half-verdict',
		kind: 'verdict',
		question: 'Does the record back it?',
		words: 'the crossings cut crashes in half',
		key: 'contradicted'
	});
});

describe('the file of one seat', () => {
	it('holds that seat and no other', () => {
		const [, second] = results.seats;
		const data = seatExport(results, assigned, second?.seat ?? '');
		expect(data?.seat).toEqual(second);
		expect(data?.responses.length).toBeGreaterThan(0);
		expect(data?.responses.every(({ seat }) => seat === second?.seat)).toBe(true);
	});

	it('holds no measure of the class, and nothing sorted by party', () => {
		const data = seatExport(results, assigned, results.seats[1]?.seat ?? '');
		expect(Object.keys(data ?? {})).toEqual([
			'format',
			'formatVersion',
			'module',
			'settings',
			'struck',
			'items',
			'seat',
			'responses'
		]);
		expect(JSON.stringify(data)).not.toMatch(/mirror|democrats|republicans/);
	});

	it('is not there for a seat of another class', () => {
		expect(seatExport(results, assigned, 'stranger')).toBeUndefined();
	});
});

describe('the anonymous set', () => {
	// The key's own model sentence stands in the file; what learners wrote must not.
	const text = JSON.stringify(anonymousExport(results, assigned, pickBelow(1)).learners);

	it('has no seat, no name, no time and no sentence that a learner wrote', () => {
		for (const { seat, name } of results.seats) {
			expect([seat, name].filter((each) => text.includes(`"${each}"`))).toEqual([]);
		}
		expect(/\d\d:\d\d|2026-/.exec(text)?.[0]).toBeUndefined();
		for (const { response } of results.responses) {
			if (response.kind === 'write')
				expect(text.includes(response.text), response.text).toBe(false);
		}
	});

	it('keeps every response of every learner together', () => {
		const { learners } = anonymousExport(results, assigned, pickBelow(1));
		const sizes = (lists: { length: number }[]) => lists.map(({ length }) => length).sort();
		const bySeat = Object.values(Object.groupBy(results.responses, ({ seat }) => seat));
		expect(sizes(learners.map(({ responses }) => responses))).toEqual(
			sizes(bySeat.map((list) => list ?? []))
		);
		expect(new Set(learners.map(({ learner }) => learner)).size).toBe(learners.length);
	});

	it('holds the measures of the class, which name nobody', () => {
		const { measures } = anonymousExport(results, assigned, pickBelow(1));
		const { responses: _, ...measured } = results;
		expect(measures).toEqual(measureRows(measured));
		expect(JSON.stringify(measures)).not.toContain(results.seats[0]?.seat);
	});

	it('stands in an order of chance', () => {
		const order = (seed: number) =>
			anonymousExport(results, assigned, pickBelow(seed)).learners.map(({ responses }) =>
				JSON.stringify(responses)
			);
		expect(order(1)).not.toEqual(order(2));
		expect(order(1).sort()).toEqual(order(2).sort());
	});
});
