import { describe, expect, it } from 'vitest';
import { aChoice, why } from '../../testing/items.ts';
import { score } from '../score.ts';

const pick = (option: string) => ({ kind: 'choice', option }) as const;

describe('a choice', () => {
	const item = aChoice('b', {
		a: why('a', 'quotes-prove'),
		b: why('b'),
		c: why('c', 'charge-is-conviction')
	});

	it.each([
		['a', 0, 'incorrect'],
		['b', 1, 'correct'],
		['c', 0, 'incorrect']
	])('gives option %s %d points', (option, points, outcome) => {
		expect(score(item, pick(option))).toMatchObject({ points, max: 1, outcome });
	});

	it('explains the chosen option and no other', () => {
		expect(score(item, pick('c')).feedback).toEqual([{ for: 'c', state: 'wrong', text: 'Why c.' }]);
		expect(score(item, pick('b')).feedback).toEqual([{ for: 'b', state: 'right', text: 'Why b.' }]);
	});

	it('names the wrong idea of the chosen option', () => {
		expect(score(item, pick('a')).misconceptions).toEqual(['quotes-prove']);
	});

	it('names no wrong idea for the right option, even if the module gives it one', () => {
		const careless = aChoice('b', { b: why('b', 'quotes-prove') });
		expect(score(careless, pick('b')).misconceptions).toEqual([]);
	});

	it.each(['unknown', 'constructor', '', 'B'])(
		'gives 0 for “%s”, which is no option, and says nothing about it',
		(option) => {
			expect(score(item, pick(option))).toEqual({
				points: 0,
				max: 1,
				outcome: 'incorrect',
				misconceptions: [],
				feedback: []
			});
		}
	);

	it('gives 0 for a key that is no option of the item', () => {
		expect(score(aChoice('d'), pick('d')).points).toBe(0);
	});

	it('leaves the text empty where the module has no rationale', () => {
		const silent = aChoice(
			'constructor',
			{},
			{ options: [{ id: 'constructor', text: 'Builder' }] }
		);
		expect(score(silent, pick('constructor')).feedback).toEqual([
			{ for: 'constructor', state: 'right', text: '' }
		]);
	});

	it('gives all to each of several right options, and names no wrong idea for them', () => {
		const two = { ...item, key: { ...item.key, alsoCorrect: ['a'] } };
		expect(score(two, pick('a'))).toMatchObject({ points: 1, outcome: 'correct' });
		expect(score(two, pick('a')).misconceptions).toEqual([]);
		expect(score(two, pick('a')).feedback).toEqual([{ for: 'a', state: 'right', text: 'Why a.' }]);
		expect(score(two, pick('b')).points).toBe(1);
		expect(score(two, pick('c')).points).toBe(0);
	});

	it('gives nothing to a further right option that the item does not have', () => {
		const two = { ...item, key: { ...item.key, alsoCorrect: ['d'] } };
		expect(score(two, pick('d')).points).toBe(0);
	});

	it('scores a voice item on the fixed list', () => {
		const voice = aChoice('narration', { narration: why('narration') }, { scale: 'voice' });
		expect(score(voice, pick('narration')).points).toBe(1);
		expect(score(voice, pick('a')).feedback).toEqual([]);
	});

	it('scores a said-or-shown item on the fixed list', () => {
		const quick = aChoice('shown', {}, { scale: 'said-or-shown' });
		expect(score(quick, pick('shown')).points).toBe(1);
		expect(score(quick, pick('said')).points).toBe(0);
	});
});
