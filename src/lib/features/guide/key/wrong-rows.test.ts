import { expect, it } from 'vitest';
import { aChoice, aMark, anOrder, aVerdict, why } from '#lib/core/testing/items.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';
import { wrongRows } from './wrong-rows.ts';

const lesson = aLesson();

it('names each wrong option with its reason and the idea it stands for', () => {
	const item = aChoice('b', { a: why('a', 'quotes-prove'), b: why('b'), c: why('c') });
	expect(wrongRows(item, lesson)).toEqual([
		{ id: 'a', words: 'Option a', why: 'Why a.', idea: 'quotes-prove' },
		{ id: 'c', words: 'Option c', why: 'Why c.', idea: undefined }
	]);
});

it('leaves out a further right option', () => {
	const item = aChoice('b', { a: why('a', 'quotes-prove'), b: why('b'), c: why('c') });
	const two = { ...item, key: { ...item.key, alsoCorrect: ['c'] } };
	expect(wrongRows(two, lesson).map(({ id }) => id)).toEqual(['a']);
});

it('names the three other verdicts', () => {
	const words = wrongRows(aVerdict('partly'), lesson).map((row) => row.words);
	expect(words).toEqual(['Backed by the record', 'Not addressed', 'Contradicted by the record']);
});

it('names the spans that are better left unmarked', () => {
	const item = aMark(['a', 'b'], ['a'], { a: why('a'), b: why('b', 'quotes-prove') });
	expect(wrongRows(item, lesson).map((row) => row.words)).toEqual(['words of b']);
});

it('has none where every part has its place', () => {
	expect(wrongRows(anOrder(['a', 'b', 'c']), lesson)).toEqual([]);
});
