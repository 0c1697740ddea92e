import { expect, it } from 'vitest';
import { extraTimes, extraWords, stateWords } from './words.ts';

const MINUTE = 60_000;
const timeZone = 'America/New_York';
const opensAt = Date.parse('2026-03-06T20:00Z');
const closesAt = Date.parse('2026-03-09T19:00Z');

it.each([
	['before', 'Opens Fri, Mar 6, 2026, 3:00 PM'],
	['open', 'Open until Mon, Mar 9, 2026, 3:00 PM'],
	['paused', 'Paused. Students cannot answer until you resume it.'],
	['closed', 'Closed on Mon, Mar 9, 2026, 3:00 PM']
] as const)('says on the clocks of the class: %s', (phase, words) => {
	const plain = stateWords({ phase, opensAt, closesAt, timeZone }).replace(/\s/g, ' ');
	expect(plain).toBe(words);
});

it('says that nothing closes it', () => {
	expect(stateWords({ phase: 'open', timeZone })).toBe('Open until you close it');
});

it.each([
	[0, 'none'],
	[15, '15 minutes'],
	[60, '1 hour'],
	[90, '1 hour 30 minutes'],
	[1440, '1 day'],
	[1501, '1 day 1 hour 1 minute']
])('says %d minutes as %s', (minutes, words) => {
	expect(extraWords(minutes * MINUTE)).toBe(words);
});

it('offers the extra time that is set among the usual ones, each once', () => {
	expect(
		extraTimes(7 * MINUTE)
			.slice(0, 4)
			.map((ms) => ms / MINUTE)
	).toEqual([0, 5, 7, 10]);
	expect(extraTimes(5 * MINUTE)).toEqual(extraTimes(0));
});
