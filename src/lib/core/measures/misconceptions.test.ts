import { expect, it } from 'vitest';
import { foldAttempt } from '../attempt/fold.ts';
import { answered, eventsOf } from '../testing/events.ts';
import { aChoice, aMark, why } from '../testing/items.ts';
import { countMisconceptions } from './misconceptions.ts';

const rationales = {
	a: why('a'),
	b: why('b', 'quotes-prove'),
	c: why('c', 'official-means-true')
};
const items = [
	aChoice('a', rationales, { id: 'i1' }),
	aChoice('a', rationales, { id: 'i2' }),
	aChoice('a', rationales, { id: 'i3' }),
	aMark(['p', 'q', 'r'], ['p'], { q: why('q', 'quotes-prove'), r: why('r', 'quotes-prove') })
];
const pick = (item: string, option: string) => answered(item, { kind: 'choice', option });

it('counts each wrong idea with the items behind it, the most frequent first', () => {
	const state = foldAttempt(eventsOf(pick('i1', 'c'), pick('i2', 'b'), pick('i3', 'b')));
	expect(countMisconceptions({ items }, state)).toEqual([
		{ misconception: 'quotes-prove', count: 2, items: ['i2', 'i3'] },
		{ misconception: 'official-means-true', count: 1, items: ['i1'] }
	]);
});

it('leaves equal ones in the order they first showed', () => {
	const state = foldAttempt(eventsOf(pick('i2', 'b'), pick('i1', 'c')));
	expect(countMisconceptions({ items }, state).map(({ misconception }) => misconception)).toEqual([
		'official-means-true',
		'quotes-prove'
	]);
});

it('counts an idea once for one answer, however many parts stand for it', () => {
	const state = foldAttempt(eventsOf(answered('mark', { kind: 'mark', spans: ['q', 'r'] })));
	expect(countMisconceptions({ items }, state)).toEqual([
		{ misconception: 'quotes-prove', count: 1, items: ['mark'] }
	]);
});

it('counts first tries only', () => {
	const corrected = foldAttempt(eventsOf(pick('i1', 'b'), pick('i1', 'a')));
	const spoiled = foldAttempt(eventsOf(pick('i1', 'a'), pick('i1', 'b')));
	expect(countMisconceptions({ items }, corrected)).toHaveLength(1);
	expect(countMisconceptions({ items }, spoiled)).toEqual([]);
});

it('finds none in an empty attempt or in answers to unknown items', () => {
	expect(countMisconceptions({ items }, foldAttempt([]))).toEqual([]);
	expect(countMisconceptions({ items }, foldAttempt(eventsOf(pick('gone', 'b'))))).toEqual([]);
});
