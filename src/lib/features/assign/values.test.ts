import { expect, it } from 'vitest';
import { valuesOf } from './values.ts';

const usual = {
	feedback: 'each',
	counts: 'first',
	confidence: true,
	timeZone: 'America/New_York'
} as const;

it('leaves fields empty for what is not set', () => {
	expect(valuesOf(usual)).toEqual({ ...usual, tries: '', opens: '', closes: '' });
});

it('shows times on the clocks of the class', () => {
	const opensAt = Date.parse('2026-03-06T20:00Z');
	const closesAt = Date.parse('2026-03-09T19:00Z');
	expect(valuesOf({ ...usual, tries: 2, opensAt, closesAt })).toMatchObject({
		tries: '2',
		opens: '2026-03-06T15:00',
		closes: '2026-03-09T15:00'
	});
});
