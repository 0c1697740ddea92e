import { expect, it } from 'vitest';
import { askedSince } from './asked-since.ts';
import { actsOf, revealed, revotedOn, steppedTo } from './testing/live-class.ts';

it('is when the class was led somewhere, or asked again, last', () => {
	expect(askedSince([])).toBe(0);
	expect(askedSince(actsOf())).toBe(1000);
	const acts = actsOf([2000, steppedTo('paid-voice')], [3000, revealed('paid-voice', 'record')]);
	expect(askedSince(acts)).toBe(2000);
	expect(askedSince([...acts, { at: 4000, act: revotedOn('paid-voice') }])).toBe(4000);
});
