import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { EventBody } from '../attempt/new-event.ts';
import type { FeedbackPolicy } from '../schema/assignment.ts';
import { anEvent } from '../testing/events.ts';
import { acceptEvents } from './accepted-events.ts';
import { finish, lesson, reveal, right, wrong } from './testing/received.ts';

const anyBody: fc.Arbitrary<EventBody> = fc.oneof(
	fc
		.tuple(fc.constantFrom(...lesson.items.slice(0, 6)), fc.boolean())
		.map(([one, isRight]) => (isRight ? right(one.id) : wrong(one.id))),
	fc.constantFrom(...lesson.items.slice(0, 6)).map(({ id }) => reveal(id)),
	fc.constant(finish)
);
const anyReceived = fc
	.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 30 }), anyBody), { maxLength: 20 })
	.map((all) =>
		all.map(([at, seq, body], index) => ({ event: anEvent(body, seq, index + 1), receivedAt: at }))
	);
const anyTerms = fc.record({
	lesson: fc.constant(lesson),
	settings: fc.record({
		feedback: fc.constantFrom<FeedbackPolicy[]>('each', 'end', 'closing'),
		tries: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined })
	}),
	closesAt: fc.option(fc.nat(20), { nil: undefined })
});

it('counts or does not count each event once, whatever order they are read in', () => {
	fc.assert(
		fc.property(anyReceived, anyTerms, fc.nat(), (received, terms, turn) => {
			const cut = turn % (received.length + 1);
			const turned = [...received.slice(cut), ...received.slice(0, cut), ...received.slice(0, 2)];
			const accepted = acceptEvents(received, terms);
			expect(acceptEvents(turned, terms)).toEqual(accepted);
			const ids = [...accepted.events, ...accepted.uncounted].map(({ id }) => id).sort();
			expect(ids).toEqual(received.map(({ event }) => event.id).sort());
		})
	);
});

it('never changes its mind about an event by what comes later', () => {
	fc.assert(
		fc.property(anyReceived, anyTerms, fc.nat(20), (received, terms, until) => {
			const early = received.filter(({ receivedAt: at }) => at <= until);
			const ids = new Set(early.map(({ event }) => event.id));
			const later = acceptEvents(received, terms).uncounted.filter(({ id }) => ids.has(id));
			expect(acceptEvents(early, terms).uncounted).toEqual(later);
		})
	);
});
