import { describe, expect, it } from 'vitest';
import { aMark, why } from '../../testing/items.ts';
import { score } from '../score.ts';

const mark = (...spans: string[]) => ({ kind: 'mark', spans }) as const;

describe('marks', () => {
	const item = aMark(['p', 'q', 'r', 's'], ['p', 'r'], {
		p: why('p'),
		q: why('q', 'quotes-prove'),
		r: why('r', 'risk-is-count'),
		s: why('s', 'quotes-prove')
	});

	it.each([
		[[], 0, 'incorrect'],
		[['p'], 0.5, 'partial'],
		[['p', 'r'], 1, 'correct'],
		[['r', 'p'], 1, 'correct'],
		[['p', 'q'], 0, 'incorrect'],
		[['p', 'r', 'q'], 0.5, 'partial'],
		[['p', 'q', 'r', 's'], 0, 'incorrect'],
		[['q', 's'], 0, 'incorrect']
	] as const)('%j earn %d of 1', (spans, points, outcome) => {
		expect(score(item, mark(...spans))).toMatchObject({ points, max: 1, outcome });
	});

	it('counts a span marked twice once', () => {
		expect(score(item, mark('p', 'p')).points).toBe(0.5);
		expect(score(item, mark('p', 'r', 'q', 'q')).points).toBe(0.5);
	});

	it('counts a span that the item does not have for nothing', () => {
		expect(score(item, mark('p', 'r', 'unknown'))).toEqual(score(item, mark('p', 'r')));
		expect(score(item, mark('unknown', 'constructor')).points).toBe(0);
	});

	it('explains what was marked and what was missed, in the order of the text', () => {
		expect(score(item, mark('s', 'p')).feedback).toEqual([
			{ for: 'p', state: 'right', text: 'Why p.' },
			{ for: 'r', state: 'missed', text: 'Why r.' },
			{ for: 's', state: 'extra', text: 'Why s.' }
		]);
	});

	it('names each wrong idea once, those of extra marks and of missed targets', () => {
		expect(score(item, mark('s', 'q')).misconceptions).toEqual(['quotes-prove', 'risk-is-count']);
	});
});
