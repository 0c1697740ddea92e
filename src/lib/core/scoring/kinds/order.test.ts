import { describe, expect, it } from 'vitest';
import { anOrder, why } from '../../testing/items.ts';
import { score } from '../score.ts';

const order = (...sequence: string[]) => ({ kind: 'order', sequence }) as const;

describe('an order', () => {
	const item = anOrder(['a', 'b', 'c', 'd'], {
		a: why('a'),
		b: why('b', 'charge-is-conviction'),
		c: why('c', 'allegation-is-finding'),
		d: why('d')
	});

	// Three pairs are adjacent in the key: ab, bc, cd.
	it.each([
		['abcd', 1, 'correct'],
		['dcba', 0, 'incorrect'],
		['bacd', 2 / 3, 'partial'],
		['bcda', 2 / 3, 'partial'],
		['dabc', 2 / 3, 'partial'],
		['cdab', 2 / 3, 'partial'],
		['badc', 1 / 3, 'partial'],
		['abc', 2 / 3, 'partial'],
		['abd', 1 / 3, 'partial'],
		['ac', 0, 'incorrect'],
		['', 0, 'incorrect']
	])('%s keeps %d of the neighbours', (letters, points, outcome) => {
		expect(score(item, order(...Array.from(letters)))).toMatchObject({ points, max: 1, outcome });
	});

	it('counts the first place of an entry given twice', () => {
		expect(score(item, order('b', 'a', 'b', 'c', 'd')).points).toBe(2 / 3);
		expect(score(item, order('a', 'b', 'c', 'd', 'a')).points).toBe(1);
	});

	it('looks past entries that the item does not have', () => {
		expect(score(item, order('a', 'unknown', 'b', 'c', 'd')).points).toBe(1);
		expect(score(item, order('unknown', 'constructor')).points).toBe(0);
	});

	it('calls an entry right that stands between its neighbours of the key', () => {
		expect(score(item, order('b', 'a', 'c', 'd')).feedback).toEqual([
			{ for: 'a', state: 'wrong', text: 'Why a.' },
			{ for: 'b', state: 'wrong', text: 'Why b.' },
			{ for: 'c', state: 'right', text: 'Why c.' },
			{ for: 'd', state: 'right', text: 'Why d.' }
		]);
	});

	it('calls an absent entry missed and its neighbours wrong', () => {
		const { feedback } = score(item, order('a', 'c', 'd'));
		expect(feedback.map(({ state }) => state)).toEqual(['wrong', 'missed', 'wrong', 'right']);
	});

	it('names the wrong ideas of misplaced entries only', () => {
		expect(score(item, order('b', 'a', 'c', 'd')).misconceptions).toEqual(['charge-is-conviction']);
		expect(score(item, order('a', 'c', 'd')).misconceptions).toEqual(['allegation-is-finding']);
	});
});
