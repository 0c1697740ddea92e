import { describe, expect, it } from 'vitest';
import { aSort, why } from '../../testing/items.ts';
import { score } from '../score.ts';

describe('a sorted board', () => {
	const item = aSort(
		{ k: 'said-backed', l: 'said-open', m: 'written-backed', n: 'written-open' },
		{
			k: why('k', 'quoted-means-unverified'),
			l: why('l', 'quotes-prove'),
			m: why('m'),
			n: why('n', 'quotes-prove')
		}
	);

	it.each([
		[{}, 0, 'incorrect'],
		[{ k: 'said-backed' }, 0.25, 'partial'],
		[{ k: 'said-open', l: 'said-backed' }, 0, 'incorrect'],
		[{ k: 'said-open', l: 'said-open', m: 'said-open', n: 'said-open' }, 0.25, 'partial'],
		[{ k: 'said-backed', l: 'said-open', m: 'written-backed', n: 'written-open' }, 1, 'correct']
	] as const)('%j earns %d of 1', (places, points, outcome) => {
		expect(score(item, { kind: 'sort', places })).toMatchObject({ points, max: 1, outcome });
	});

	it('counts cards that the item does not have for nothing', () => {
		const places = { k: 'said-backed', o: 'said-open', constructor: 'said-open' } as const;
		expect(score(item, { kind: 'sort', places }).points).toBe(0.25);
	});

	it('explains every card in its order, placed or not', () => {
		const places = { l: 'written-open', k: 'said-backed' } as const;
		expect(score(item, { kind: 'sort', places }).feedback).toEqual([
			{ for: 'k', state: 'right', text: 'Why k.' },
			{ for: 'l', state: 'wrong', text: 'Why l.' },
			{ for: 'm', state: 'missed', text: 'Why m.' },
			{ for: 'n', state: 'missed', text: 'Why n.' }
		]);
	});

	it('names the wrong ideas of misplaced cards, not of unplaced ones', () => {
		const places = { k: 'said-open', m: 'said-open' } as const;
		expect(score(item, { kind: 'sort', places }).misconceptions).toEqual([
			'quoted-means-unverified'
		]);
	});
});
