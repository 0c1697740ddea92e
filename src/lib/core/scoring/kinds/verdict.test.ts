import { describe, expect, it } from 'vitest';
import { aVerdict, why } from '../../testing/items.ts';
import { score } from '../score.ts';
import { VERDICTS } from '../options.ts';

describe('a verdict', () => {
	// Rows: the key; columns: supported, partly, not-addressed, contradicted.
	it.each([
		['supported', [1, 0, 0, 0]],
		['partly', [0, 1, 0, 0]],
		['not-addressed', [0, 0, 1, 0.5]],
		['contradicted', [0, 0, 0.5, 1]]
	] as const)('keyed %s gives the four answers %j points', (correct, points) => {
		const item = aVerdict(correct);
		const given = VERDICTS.map((verdict) => score(item, { kind: 'verdict', verdict }).points);
		expect(given).toEqual(points);
	});

	it('gives all to each of several right verdicts', () => {
		const item = aVerdict('supported');
		const two = { ...item, key: { ...item.key, alsoCorrect: ['partly' as const] } };
		const given = VERDICTS.map((verdict) => score(two, { kind: 'verdict', verdict }).points);
		expect(given).toEqual([1, 1, 0, 0]);
		expect(score(two, { kind: 'verdict', verdict: 'partly' }).outcome).toBe('correct');
	});

	it('calls the near miss partial', () => {
		const item = aVerdict('contradicted');
		const near = score(item, { kind: 'verdict', verdict: 'not-addressed' });
		expect(near.outcome).toBe('partial');
	});

	it('explains the chosen verdict, and names its wrong idea even where it earns half a point', () => {
		const item = aVerdict('contradicted', {
			'not-addressed': why('not-addressed', 'absence-means-false')
		});
		const near = score(item, { kind: 'verdict', verdict: 'not-addressed' });
		expect(near.feedback).toEqual([
			{ for: 'not-addressed', state: 'wrong', text: 'Why not-addressed.' }
		]);
		expect(near.misconceptions).toEqual(['absence-means-false']);
	});

	it('says that the keyed verdict is right', () => {
		const item = aVerdict('partly');
		expect(score(item, { kind: 'verdict', verdict: 'partly' }).feedback).toEqual([
			{ for: 'partly', state: 'right', text: 'Why partly.' }
		]);
	});
});
