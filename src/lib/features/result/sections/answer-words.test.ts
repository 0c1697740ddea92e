import { expect, it } from 'vitest';
import { score } from '#lib/core/scoring/score.ts';
import { aChoice, why } from '#lib/core/testing/items.ts';
import { answerLines, whyLines } from './answer-words.ts';

const item = aChoice('b', { a: why('a'), b: why('b'), c: why('c') });
const two = { ...item, key: { ...item.key, alsoCorrect: ['a'] } };

function anAnswer(option: string) {
	const response = { kind: 'choice', option } as const;
	const first = { response, at: '2026-01-05T09:00:00Z', revised: false };
	return { item: two, step: 'headline' as const, first, score: score(two, response) };
}

it('tells a further right answer that it is right, why, and of no other', () => {
	expect(answerLines(anAnswer('a'))).toEqual([
		{ sign: 'right', label: 'You answered:', text: 'Option a' }
	]);
	expect(whyLines(anAnswer('a'))).toEqual([{ text: 'Why a.' }]);
});

it('tells a wrong answer the keyed one, and why that is right', () => {
	expect(answerLines(anAnswer('c'))).toEqual([
		{ sign: 'wrong', label: 'You answered:', text: 'Option c' },
		{ label: 'The answer:', text: 'Option b' }
	]);
	expect(whyLines(anAnswer('c'))).toEqual([{ text: 'Why b.' }]);
});
