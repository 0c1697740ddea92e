import { expect, it } from 'vitest';
import { makeSeatNames, SEAT_ADJECTIVES, SEAT_CREATURES } from './seat-names.ts';

const BLOCKED = (
	'anal anus arse ass bitch bomb boob bum butt cock coon crap cum cunt damn dead dick dumb dyke fag fat ' +
	'fuck gay gun hag hell homo ice idiot jap kike kill mad nazi negr nig paki pee penis piss poo porn puss ' +
	'rape sex shit slut spic tard tit turd twat ugly whore wog ape cat cow dog goose pig rat snake weasel'
).split(' ');

/** A repeatable pick: a linear congruential generator from the seed. */
function seeded(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (state * 1664525 + 1013904223) % 2 ** 32;
		return Math.floor((state / 2 ** 32) * below);
	};
}

it.each([
	['adjectives', SEAT_ADJECTIVES],
	['creatures', SEAT_CREATURES]
])('has at least 60 %s, distinct, sorted, of 3–8 small letters', (_, words) => {
	expect(words.length).toBeGreaterThanOrEqual(60);
	expect(words).toEqual([...new Set(words)].sort());
	expect(words.filter((word) => !/^[a-z]{3,8}$/.test(word))).toEqual([]);
});

it('forms no blocked word, within a word or across the two', () => {
	const pairs = SEAT_ADJECTIVES.flatMap((first) => SEAT_CREATURES.map((second) => first + second));
	expect(pairs.filter((pair) => BLOCKED.some((word) => pair.includes(word)))).toEqual([]);
});

it('gives 300 seats 300 names of two words', () => {
	const names = makeSeatNames(300, [], seeded(7));
	expect(new Set(names).size).toBe(300);
	for (const name of names) {
		const [first = '', second = ''] = name.split('-');
		expect(SEAT_ADJECTIVES).toContain(first);
		expect(SEAT_CREATURES).toContain(second);
	}
});

it('gives the same names for the same picks, and others for others', () => {
	expect(makeSeatNames(30, [], seeded(7))).toEqual(makeSeatNames(30, [], seeded(7)));
	expect(makeSeatNames(30, [], seeded(7))).not.toEqual(makeSeatNames(30, [], seeded(8)));
});

it('never gives a taken name, down to the last free one, and then refuses', () => {
	const all = makeSeatNames(SEAT_ADJECTIVES.length * SEAT_CREATURES.length, [], () => 0);
	const [last, ...taken] = all;
	expect(makeSeatNames(1, taken, seeded(7))).toEqual([last]);
	expect(() => makeSeatNames(2, taken, seeded(7))).toThrow(RangeError);
	expect(() => makeSeatNames(1, all, seeded(7))).toThrow(RangeError);
});

it('refuses a pick outside its range', () => {
	expect(() => makeSeatNames(1, [], (below) => below)).toThrow(RangeError);
});
