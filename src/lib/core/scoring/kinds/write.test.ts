import { describe, expect, it } from 'vitest';
import { aWrite, why } from '../../testing/items.ts';
import { score } from '../score.ts';

const rated = (...ratings: string[]) => ({ kind: 'write', text: 'Ours.', ratings }) as const;

describe('a written sentence', () => {
	const item = aWrite(['who', 'number', 'time', 'tone'], {
		who: why('who', 'unnamed-means-false'),
		number: why('number'),
		time: why('time'),
		tone: why('tone')
	});

	it('is ungraded and says nothing until it is rated', () => {
		expect(score(item, { kind: 'write', text: 'Ours.' })).toEqual({
			points: 0,
			max: 0,
			outcome: 'ungraded',
			misconceptions: [],
			feedback: []
		});
	});

	it.each([
		[[], 0, 'incorrect'],
		[['who'], 0.25, 'partial'],
		[['tone', 'time', 'number', 'who'], 1, 'correct'],
		[['who', 'who', 'who', 'who'], 0.25, 'partial'],
		[['unknown', 'constructor'], 0, 'incorrect']
	])('rated %j earns %d of 1', (ratings, points, outcome) => {
		expect(score(item, rated(...ratings))).toMatchObject({ points, max: 1, outcome });
	});

	it('explains every line of the rubric once rated', () => {
		expect(score(item, rated('tone', 'number')).feedback).toEqual([
			{ for: 'who', state: 'missed', text: 'Why who.' },
			{ for: 'number', state: 'right', text: 'Why number.' },
			{ for: 'time', state: 'missed', text: 'Why time.' },
			{ for: 'tone', state: 'right', text: 'Why tone.' }
		]);
	});

	it('names the wrong idea behind a line that was not met', () => {
		expect(score(item, rated('tone')).misconceptions).toEqual(['unnamed-means-false']);
		expect(score(item, rated('who')).misconceptions).toEqual([]);
	});
});
