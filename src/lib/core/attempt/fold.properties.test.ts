import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyAttempt } from '../testing/arbitraries.ts';
import { foldAttempt } from './fold.ts';

const anyShuffled = anyAttempt.chain((events) =>
	fc
		.shuffledSubarray(events, { minLength: events.length })
		.map((shuffled) => ({ events, shuffled }))
);

const anyCut = anyAttempt.chain((events) =>
	fc.nat(events.length).map((at) => ({ events, head: events.slice(0, at), rest: events.slice(at) }))
);

it('is the same in whatever order the events arrived', () => {
	fc.assert(
		fc.property(anyShuffled, ({ events, shuffled }) => {
			expect(foldAttempt(shuffled)).toEqual(foldAttempt(events));
		})
	);
});

it('is the same when events arrived twice', () => {
	fc.assert(
		fc.property(anyShuffled, fc.nat(20), ({ events, shuffled }, again) => {
			expect(foldAttempt([...shuffled.slice(0, again), ...events])).toEqual(foldAttempt(events));
		})
	);
});

it('is the same when two tabs each hold a part, whichever is read first', () => {
	fc.assert(
		fc.property(anyCut, ({ events, head, rest }) => {
			expect(foldAttempt([...head, ...rest])).toEqual(foldAttempt(events));
			expect(foldAttempt([...rest, ...head])).toEqual(foldAttempt(events));
		})
	);
});

it('makes a valid state of any part of the events', () => {
	fc.assert(
		fc.property(anyCut, ({ events, head, rest }) => {
			const whole = foldAttempt(events);
			for (const part of [foldAttempt(head), foldAttempt(rest)]) {
				expect(part.highestSeq).toBeLessThanOrEqual(whole.highestSeq);
				expect(Object.keys(whole.tries)).toEqual(expect.arrayContaining(Object.keys(part.tries)));
			}
		})
	);
});

it('never changes a try that was made: later events only add to an item', () => {
	fc.assert(
		fc.property(anyAttempt, fc.nat(40), (events, at) => {
			const inSequence = events.toSorted((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1));
			const before = foldAttempt(inSequence.slice(0, at)).tries;
			const after = foldAttempt(inSequence).tries;
			for (const [item, tries] of Object.entries(before)) {
				expect(after[item]?.slice(0, tries.length)).toEqual(tries);
			}
		})
	);
});

it('counts every answer as one try', () => {
	fc.assert(
		fc.property(anyAttempt, (events) => {
			const answers = events.filter(({ type }) => type === 'answered' || type === 'revised');
			const tries = Object.values(foldAttempt(events).tries);
			expect(tries.flat()).toHaveLength(answers.length);
		})
	);
});
