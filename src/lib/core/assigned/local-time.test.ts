import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toInstant, toLocal } from './local-time.ts';

describe('the instant of a time on the clock', () => {
	it.each([
		['winter in New York', '2026-01-15T15:00', 'America/New_York', '2026-01-15T20:00Z'],
		['summer in New York', '2026-07-15T15:00', 'America/New_York', '2026-07-15T19:00Z'],
		['midnight', '2026-07-15T00:00', 'America/New_York', '2026-07-15T04:00Z'],
		['a zone of a quarter hour', '2026-07-15T12:00', 'Asia/Kathmandu', '2026-07-15T06:15Z'],
		['the far side of the date line', '2026-07-15T01:00', 'Pacific/Auckland', '2026-07-14T13:00Z'],
		['universal time', '2026-07-15T12:00', 'UTC', '2026-07-15T12:00Z'],
		['the minute before the leap', '2026-03-08T01:59', 'America/New_York', '2026-03-08T06:59Z'],
		['a time that is leapt over', '2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30Z'],
		['the first minute after it', '2026-03-08T03:00', 'America/New_York', '2026-03-08T07:00Z'],
		['a time that comes twice', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30Z'],
		['the hour after it', '2026-11-01T02:00', 'America/New_York', '2026-11-01T07:00Z'],
		[
			'a time that comes twice in the south',
			'2026-04-05T02:30',
			'Australia/Sydney',
			'2026-04-04T15:30Z'
		],
		['a leap of half an hour', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45Z'],
		['a day that was left out', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00Z'],
		['a leap day', '2028-02-29T12:00', 'UTC', '2028-02-29T12:00Z']
	])('is right in %s', (_, local, timeZone, instant) => {
		expect(toInstant(local, timeZone)).toBe(Date.parse(instant));
	});

	it.each([
		['nothing', ''],
		['a day alone', '2026-03-06'],
		['seconds', '2026-03-06T15:00:30'],
		['an instant', '2026-03-06T15:00Z'],
		['a day that is not there', '2026-02-29T15:00'],
		['a month that is not there', '2026-13-01T15:00'],
		['an hour that is not there', '2026-03-06T24:00'],
		['a minute that is not there', '2026-03-06T15:60'],
		['a year of two digits', '26-03-06T15:00'],
		['words', 'next Friday']
	])('is none for %s', (_, local) => {
		expect(toInstant(local, 'America/New_York')).toBeUndefined();
	});

	it('is none in a zone that is none', () => {
		expect(() => toInstant('2026-03-06T15:00', 'America/Springfield')).toThrow(RangeError);
	});
});

describe('the time on the clock at an instant', () => {
	it.each([
		['before the leap', '2026-03-08T06:59Z', '2026-03-08T01:59'],
		['after the leap', '2026-03-08T07:00Z', '2026-03-08T03:00'],
		['at midnight', '2026-07-15T04:00Z', '2026-07-15T00:00'],
		['without its seconds', '2026-07-15T04:00:59Z', '2026-07-15T00:00']
	])('is right %s', (_, instant, local) => {
		expect(toLocal(Date.parse(instant), 'America/New_York')).toBe(local);
	});
});

it.each(['America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Kolkata', 'UTC'])(
	'what the clock shows in %s leads back to an instant at which it shows that',
	(timeZone) => {
		const within = { min: Date.parse('2000-01-01'), max: Date.parse('2035-01-01') };
		fc.assert(
			fc.property(fc.integer(within), (instant) => {
				const local = toLocal(instant, timeZone);
				const back = toInstant(local, timeZone) ?? NaN;
				expect(toLocal(back, timeZone)).toBe(local);
				expect(back).toBeLessThanOrEqual(instant);
			})
		);
	}
);
