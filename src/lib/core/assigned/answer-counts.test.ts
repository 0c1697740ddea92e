import { expect, it } from 'vitest';
import type { EventBody } from '../attempt/new-event.ts';
import { answered, eventsOf } from '../testing/events.ts';
import { aChoice, aMark, aVerdict } from '../testing/items.ts';
import { answerCounts } from './answer-counts.ts';

const items = [aChoice('b'), aVerdict('supported'), aMark(['x', 'y'], ['x'])];
const pick = (option: string) => answered('choice', { kind: 'choice', option });
const learners = (...attempts: EventBody[][]) =>
	attempts.map((each, index) => ({ seat: `seat-${index}`, events: eventsOf(...each) }));

it('counts each answer, and who got it right', () => {
	const given = learners(
		[pick('a'), answered('verdict', { kind: 'verdict', verdict: 'partly' })],
		[pick('b'), answered('mark', { kind: 'mark', spans: ['x'] })],
		[pick('a'), answered('mark', { kind: 'mark', spans: ['y'] })],
		[]
	);
	expect(answerCounts(items, given, 'first')).toEqual([
		{ item: 'choice', answered: 3, right: 1, options: { a: 2, b: 1 } },
		{ item: 'verdict', answered: 1, right: 0, options: { partly: 1 } },
		{ item: 'mark', answered: 2, right: 1, options: {} }
	]);
});

it.each([
	['first', { a: 1 }, 0],
	['last', { c: 1 }, 0],
	['best', { b: 1 }, 1]
] as const)('goes by the %s try', (counts, options, right) => {
	const given = learners([pick('a'), pick('b'), pick('c')]);
	expect(answerCounts(items, given, counts)[0]).toMatchObject({ answered: 1, right, options });
});
