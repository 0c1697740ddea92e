import { expect, it } from 'vitest';
import { makeRejoinWord, readRejoinWord, REJOIN_WORDS } from './rejoin-word.ts';
import { SEAT_ADJECTIVES, SEAT_CREATURES } from './seat-names.ts';

it('has at least 200 words, distinct, sorted, of 4–6 small letters', () => {
	expect(REJOIN_WORDS.length).toBeGreaterThanOrEqual(200);
	expect(REJOIN_WORDS).toEqual([...new Set(REJOIN_WORDS)].sort());
	expect(REJOIN_WORDS.filter((word) => !/^[a-z]{4,6}$/.test(word))).toEqual([]);
});

it('shares no word with the seat names', () => {
	const inNames = new Set([...SEAT_ADJECTIVES, ...SEAT_CREATURES]);
	expect(REJOIN_WORDS.filter((word) => inNames.has(word))).toEqual([]);
});

it('gives every word once when each is taken in turn, and then refuses', () => {
	const taken: string[] = [];
	while (taken.length < REJOIN_WORDS.length) {
		taken.push(makeRejoinWord(taken, (below) => below - 1));
	}
	expect([...taken].sort()).toEqual(REJOIN_WORDS);
	expect(() => makeRejoinWord(taken, () => 0)).toThrow(RangeError);
});

it('refuses a pick outside its range', () => {
	expect(() => makeRejoinWord([], (below) => below)).toThrow(RangeError);
});

it('reads every word back from capitals and spaces', () => {
	for (const word of REJOIN_WORDS) {
		expect(readRejoinWord(` ${word.slice(0, 2).toUpperCase()} ${word.slice(2)}\t`)).toBe(word);
	}
});

it.each(['', 'otter', 'acorns', 'ac-orn', 'constructor'])('refuses %j', (typed) => {
	expect(readRejoinWord(typed)).toBeUndefined();
});
