import { describe, expect, it } from 'vitest';
import { aModule, smallModule } from '../testing/small-module.ts';
import { countVoices, documentsOf, guessesAround } from './voices.ts';

describe('the voices of an article', () => {
	it('are counted, with how many of their statements stand in their own words', () => {
		expect(countVoices(smallModule)).toEqual([
			{ id: 'mayor', who: 'Mayor Ruth Okafor', statements: 2, exact: 1 },
			{ id: 'article', who: 'the writer', statements: 1, exact: 1 },
			{ id: 'audit', who: 'the audit', statements: 1, exact: 0 }
		]);
	});

	it('are none in a version from before they were listed', () => {
		const { inventory: _inventory, ...before } = aModule();
		expect(countVoices(before)).toEqual([]);
	});
});

it('takes for documents what the evidence rests on, and not the article', () => {
	expect(documentsOf(smallModule).map(({ id }) => id)).toEqual(['audit']);
});

it.each([
	[1, [1, 2, 3, 4]],
	[2, [1, 2, 3, 4]],
	[4, [2, 3, 4, 5]],
	[7, [5, 6, 7, 8]]
])('offers numbers around %d', (right, guesses) => {
	expect(guessesAround(right)).toEqual(guesses);
	expect(guesses).toContain(right);
});
