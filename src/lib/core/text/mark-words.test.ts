import { expect, it } from 'vitest';
import { markWords } from './mark-words.ts';

it.each([
	['can accurately identify', ['accurately'], 'can [accurately] identify'],
	['charged with or convicted', ['convicted', 'charged'], '[charged] with or [convicted]'],
	['the report', ['audit'], 'the report'],
	['abcd', ['abc', 'bcd'], '[abc]d'],
	['all of it', ['all of it'], '[all of it]']
])('marks %j by %j as %s', (text, words, expected) => {
	const shown = markWords(text, words).map((run) => (run.marked ? `[${run.text}]` : run.text));
	expect(shown.join('')).toBe(expected);
});
