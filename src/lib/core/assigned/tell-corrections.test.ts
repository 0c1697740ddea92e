import { describe, expect, it } from 'vitest';
import type { EventBody } from '../attempt/new-event.ts';
import { wrongResponse } from '../testing/wrong-response.ts';
import type { Ruling } from './ruled-lesson.ts';
import { finish, itemOf, right, wrong } from './testing/received.ts';
import { told } from './testing/told.ts';
import type { Given } from './testing/told.ts';

describe('under corrections', () => {
	const id = 'safe-voice';
	const aRuling = (kind: Ruling['kind'], more: Partial<Ruling> = {}): Ruling => ({
		id: 'r1',
		item: id,
		kind,
		key: kind === 'strike' ? undefined : wrongResponse(itemOf(id)),
		note: 'We corrected this.',
		at: 500,
		...more
	});

	it.each<Ruling['kind']>(['accept', 'rekey'])(
		'an answer that turned right is told (%s)',
		(kind) => {
			const { items, corrections, keyed } = told([wrong(id)], {
				feedback: 'each',
				rulings: [aRuling(kind)]
			});
			expect(items[0]).toMatchObject({ disclosure: 'everything', score: { points: 1 } });
			expect(keyed.map((item) => item.id)).toEqual([id]);
			expect(corrections).toEqual([{ item: id, kind, note: 'We corrected this.', at: 500 }]);
		}
	);

	it('an answer that turned wrong stays told: its key is out', () => {
		const { items, corrections } = told([right(id)], {
			feedback: 'each',
			rulings: [aRuling('rekey')]
		});
		expect(items[0]).toMatchObject({ disclosure: 'everything', score: { points: 0 } });
		expect(corrections).toHaveLength(1);
	});

	it.each<[string, EventBody[], Given]>([
		['not answered', [], { feedback: 'each' }],
		['another try is open', [wrong(id)], { feedback: 'each' }],
		['not finished', [right(id)], { feedback: 'end' }],
		['not closed', [right(id), finish], { feedback: 'closing' }]
	])('a correction gives no key away early: %s', (_, bodies, given) => {
		const key = { kind: 'choice', option: 'retold-claim' } as const;
		for (const kind of ['strike', 'rekey', 'accept'] as const) {
			const { corrections } = told(bodies, { ...given, rulings: [aRuling(kind, { key })] });
			expect(corrections).toEqual([]);
		}
	});

	it('a struck question is scored, and named among the corrections', () => {
		const { items, corrections } = told([right(id)], {
			feedback: 'each',
			rulings: [aRuling('strike')]
		});
		expect(items).toHaveLength(1);
		expect(corrections).toMatchObject([{ item: id, kind: 'strike' }]);
	});

	it('one that was taken back is not told', () => {
		const rulings = [aRuling('rekey', { undoneAt: 600 })];
		const { items, corrections } = told([wrong(id)], { feedback: 'each', rulings });
		expect(items[0]?.disclosure).toBe('chosen');
		expect(corrections).toEqual([]);
	});
});
