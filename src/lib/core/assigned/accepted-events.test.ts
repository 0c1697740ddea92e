import { describe, expect, it } from 'vitest';
import { foldAttempt } from '../attempt/fold.ts';
import type { EventBody } from '../attempt/new-event.ts';
import type { FeedbackPolicy } from '../schema/assignment.ts';
import { anEvent, answered, revised, uuid } from '../testing/events.ts';
import { keyResponse } from '../testing/responses.ts';
import { wrongResponse } from '../testing/wrong-response.ts';
import { acceptEvents } from './accepted-events.ts';
import type { ReceivedEvent } from './accepted-events.ts';
import {
	before,
	finish,
	itemOf,
	lesson,
	receivedAt,
	reveal,
	right,
	wrong
} from './testing/received.ts';

type At = [at: number, body: EventBody];

interface Given {
	tries?: number;
	closesAt?: number;
}

/** Why each of these events does not count, by its place from 1. */
function why(feedback: FeedbackPolicy, received: ReceivedEvent[], { tries, closesAt }: Given = {}) {
	const { uncounted } = acceptEvents(received, { lesson, settings: { feedback, tries }, closesAt });
	return Object.fromEntries(uncounted.map((one) => [Number(`0x${one.id.slice(-4)}`), one.why]));
}

/** What comes after the questions before `id`, one by one; the places count from the first of these. */
function whyAt(id: string, feedback: FeedbackPolicy, bodies: EventBody[], given: Given = {}) {
	const earlier = before(id);
	const all = [...earlier, ...bodies].map((body, index): At => [index + 1, body]);
	return Object.fromEntries(
		Object.entries(why(feedback, receivedAt(...all), given)).map(([place, one]) => [
			Number(place) - earlier.length,
			one
		])
	);
}

const policies: FeedbackPolicy[] = ['each', 'end', 'closing'];
const first = 'safe-voice';

describe('an answer that came after closing', () => {
	it.each(policies)('is late from that millisecond on (%s)', (feedback) => {
		const received = receivedAt([99, wrong(first)], [100, right(first)], [101, right(first)]);
		expect(why(feedback, received, { closesAt: 100 })).toEqual({ 2: 'late', 3: 'late' });
	});

	it('is the only thing that can be late', () => {
		const received = receivedAt([1, wrong(first)], [100, reveal(first)], [100, finish]);
		const { events } = acceptEvents(received, {
			lesson,
			settings: { feedback: 'each' },
			closesAt: 100
		});
		expect(foldAttempt(events)).toMatchObject({ revealed: [first], finished: true });
	});
});

describe('an answer that came after the key was out', () => {
	it.each(policies)(
		'does not count where the key was told on other terms before (%s)',
		(feedback) => {
			const received = receivedAt([1, wrong(first)], [2, right(first)]);
			const known = received.map((one) =>
				one.receivedAt === 2 ? { ...one, known: true as const } : one
			);
			expect(why(feedback, received)).toEqual({});
			expect(why(feedback, known)).toEqual({ 2: 'after-key' });
		}
	);

	it.each<[string, FeedbackPolicy, EventBody[], Given, object]>([
		['a right try', 'each', [right(first), wrong(first)], {}, { 2: 'after-key' }],
		['a wrong try leaves it open', 'each', [wrong(first), right(first)], {}, {}],
		['revealed', 'each', [wrong(first), reveal(first), right(first)], {}, { 3: 'after-key' }],
		['revealed, but never answered', 'each', [reveal(first), right(first)], {}, {}],
		['one try of one', 'each', [wrong(first), right(first)], { tries: 1 }, { 2: 'after-key' }],
		['one try of two', 'each', [wrong(first), right(first)], { tries: 2 }, {}],
		['right, not told', 'end', [right(first), wrong(first)], {}, {}],
		['revealed, not told', 'end', [wrong(first), reveal(first), right(first)], {}, {}],
		['finished', 'end', [wrong(first), finish, right(first)], {}, { 3: 'after-key' }],
		['finished without it', 'end', [finish, right(first)], {}, { 2: 'after-key' }],
		['finished, still open', 'closing', [wrong(first), finish, right(first)], {}, {}],
		['finished, wrong before', 'each', [wrong(first), finish, right(first)], {}, {}]
	])('%s (%s)', (_, feedback, bodies, given, expected) => {
		const received = receivedAt(...bodies.map((body, index): At => [index + 1, body]));
		expect(why(feedback, received, given)).toEqual(expected);
	});

	it('is none at a withheld stop until the result may be shown', () => {
		const [tree, again] = [wrong('exit-tree'), right('exit-tree')];
		expect(whyAt('exit-tree', 'each', [tree, again])).toEqual({});
		expect(whyAt('exit-tree', 'each', [tree, finish, again])).toEqual({ 3: 'after-key' });
	});

	it('is one, too, when a settled board has placed its statement', () => {
		const bodies = [right('board'), wrong('safe-verdict')];
		expect(whyAt('board', 'each', bodies)).toEqual({ 2: 'after-key' });
	});

	it('is told from one that came before by arrival, not by its number', () => {
		const slipped: ReceivedEvent[] = [
			{ event: anEvent(wrong(first), 5, 1), receivedAt: 10 },
			{ event: anEvent(reveal(first), 6, 2), receivedAt: 20 },
			{ event: anEvent(right(first), 1, 3), receivedAt: 30 }
		];
		expect(why('each', slipped)).toEqual({ 3: 'after-key' });
	});

	it('is none that came in the same moment: nobody had been told yet', () => {
		const received = receivedAt([1, wrong(first)], [1, reveal(first)], [1, right(first)]);
		expect(why('each', received)).toEqual({});
	});

	it('does not hold for a question that could not have been reached: its key stays in', () => {
		const received = receivedAt([1, right('board')], [2, wrong('board')]);
		expect(why('each', received)).toEqual({});
	});

	it('rates what was written before, but is no other sentence', () => {
		const write = (text: string, ...ratings: string[]) =>
			answered('fair-sentence', { kind: 'write', text, ...(ratings.length > 0 && { ratings }) });
		const events = [
			write('Ours.'),
			write('Ours.', 'names-source'),
			write('The model.'),
			write('The model.', 'names-source')
		];
		const expected = { 3: 'after-key', 4: 'after-key' };
		expect(whyAt('fair-sentence', 'each', events)).toEqual(expected);
		expect(whyAt('fair-sentence', 'each', events, { tries: 1 })).toEqual(expected);
		expect(whyAt('fair-sentence', 'end', events, { tries: 1 })).toEqual({
			3: 'surplus',
			4: 'surplus'
		});
	});
});

describe('a try beyond the limit', () => {
	it.each(['end', 'closing'] as const)('does not count (%s)', (feedback) => {
		const received = receivedAt(
			[1, wrong(first)],
			[2, revised(first, keyResponse(itemOf(first)))],
			[3, right(first)],
			[4, right('safe-verdict')]
		);
		expect(why(feedback, received, { tries: 2 })).toEqual({ 3: 'surplus' });
		expect(why(feedback, received)).toEqual({});
	});

	it('is the later one by its number when they came together', () => {
		const together = [right(first), wrong(first), wrong(first)].map((body, index) => ({
			event: anEvent(body, 3 - index, index + 1),
			receivedAt: 1
		}));
		expect(why('each', together, { tries: 1 })).toEqual({ 1: 'surplus', 2: 'surplus' });
	});

	it('does not use up a try by not counting', () => {
		const received = receivedAt([1, wrong(first)], [2, wrong(first)], [3, finish]);
		const { events } = acceptEvents(received, { lesson, settings: { feedback: 'end', tries: 1 } });
		expect(foldAttempt(events).tries[first]).toHaveLength(1);
	});
});

it('puts first what came first, whatever its number', () => {
	const received: ReceivedEvent[] = [
		{ event: anEvent(wrong(first), 7, 1), receivedAt: 1 },
		{ event: anEvent(right(first), 2, 2), receivedAt: 2 }
	];
	const { events } = acceptEvents(received.toReversed(), { lesson, settings: { feedback: 'end' } });
	expect(foldAttempt(events).tries[first]?.map(({ response }) => response)).toEqual([
		wrongResponse(itemOf(first)),
		keyResponse(itemOf(first))
	]);
	expect(events.map(({ id, seq }) => [id, seq])).toEqual([
		[uuid(1), 1],
		[uuid(2), 2]
	]);
});

it('leaves answers to questions that it does not know as they are', () => {
	const received = receivedAt([1, answered('gone', { kind: 'choice', option: 'a' })]);
	expect(why('each', received, { tries: 1 })).toEqual({});
});
