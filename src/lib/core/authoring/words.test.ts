import { expect, it } from 'vitest';
import { countWords, quotedRuns } from './words.ts';

it.each([
	['one two  three', 3],
	['well-known facts', 2],
	['said—shown', 2],
	['wait … what', 2],
	['wait...what', 2],
	['160 officers (11 percent), they said', 6],
	['ICE’s “credibility” – or not', 4],
	['', 0]
])('counts the words of %j as %d', (text, words) => {
	expect(countWords(text)).toBe(words);
});

it('finds what stands in curly and in straight double quotation marks', () => {
	expect(quotedRuns('He said “it’s clean” and "it is ‘ours’" twice.')).toEqual([
		'it’s clean',
		'it is ‘ours’'
	]);
});

it('finds nothing in a text without a closing mark', () => {
	expect(quotedRuns('He said “it is clean')).toEqual([]);
});
