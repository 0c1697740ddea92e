import { describe, expect, it } from 'vitest';
import { aMatch, why } from '../../testing/items.ts';
import { score } from '../score.ts';

const pair = (pairs: Record<string, string>) => ({ kind: 'match', pairs }) as const;

describe('pairs', () => {
	const item = aMatch({ a: 'x', b: 'y', c: 'z', d: 'w' }, ['lure', 'dull'], {
		a: why('a', 'risk-is-count'),
		b: why('b', 'charge-is-conviction'),
		c: why('c'),
		d: why('d'),
		lure: why('lure', 'projection-is-count'),
		dull: why('dull')
	});

	it.each([
		[{}, 0, 'incorrect'],
		[{ a: 'x' }, 0.25, 'partial'],
		[{ a: 'y', b: 'x' }, 0, 'incorrect'],
		[{ a: 'x', b: 'y', c: 'w', d: 'z' }, 0.5, 'partial'],
		[{ d: 'w', c: 'z', b: 'y', a: 'x' }, 1, 'correct'],
		[{ a: 'x', b: 'x', c: 'x', d: 'x' }, 0.25, 'partial']
	])('%j earn %d of 1', (pairs, points, outcome) => {
		expect(score(item, pair(pairs))).toMatchObject({ points, max: 1, outcome });
	});

	it('counts entries that the item does not have for nothing', () => {
		const all = { a: 'x', b: 'y', c: 'z', d: 'w' };
		expect(score(item, pair({ ...all, e: 'x', constructor: 'y' }))).toEqual(score(item, pair(all)));
		expect(score(item, pair({ a: 'unknown' })).points).toBe(0);
	});

	it('explains every left entry in its order, given or not', () => {
		expect(score(item, pair({ c: 'w', a: 'x' })).feedback).toEqual([
			{ for: 'a', state: 'right', text: 'Why a.' },
			{ for: 'b', state: 'missed', text: 'Why b.' },
			{ for: 'c', state: 'wrong', text: 'Why c.' },
			{ for: 'd', state: 'missed', text: 'Why d.' }
		]);
	});

	it.each([
		['a wrong pair: the idea of its left entry', { a: 'y' }, ['risk-is-count']],
		['a lure: the idea of the lure', { a: 'lure' }, ['projection-is-count']],
		['a lure twice: its idea once', { a: 'lure', c: 'lure' }, ['projection-is-count']],
		['a lure without an idea: that of the left entry', { b: 'dull' }, ['charge-is-conviction']],
		['an absent pair: none', { c: 'z' }, []],
		['a right pair: none', { a: 'x' }, []]
	])('names for %s', (_, pairs, misconceptions) => {
		expect(score(item, pair(pairs)).misconceptions).toEqual(misconceptions);
	});
});
