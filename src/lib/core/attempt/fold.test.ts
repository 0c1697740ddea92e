import { describe, expect, it } from 'vitest';
import { anEvent, answered, eventsOf, revised, started } from '../testing/events.ts';
import { foldAttempt, inOrder } from './fold.ts';

const yes = { kind: 'choice', option: 'yes' } as const;
const no = { kind: 'choice', option: 'no' } as const;

describe('folding', () => {
	it('begins with nothing', () => {
		expect(foldAttempt([])).toEqual({
			tries: {},
			hinted: [],
			revealed: [],
			finished: false,
			highestSeq: 0
		});
	});

	it('takes from `started` which attempt at which module it is', () => {
		const state = foldAttempt(eventsOf(started('crossings', 'f'.repeat(64))));
		expect(state).toMatchObject({
			attempt: '00000000-0000-7000-8000-00000000000a',
			module: 'crossings',
			version: '1.0.0',
			hash: 'f'.repeat(64),
			mode: 'self-paced'
		});
	});

	it('goes by the first `started` when a device sent two', () => {
		expect(foldAttempt(eventsOf(started('first'), started('second'))).module).toBe('first');
	});

	it('keeps the first try and every later one, in order', () => {
		const { tries } = foldAttempt(
			eventsOf(answered('a', no), answered('b', yes), answered('a', yes), revised('a', no))
		);
		expect(tries['a']?.map(({ response, revised: again }) => [response, again])).toEqual([
			[no, false],
			[yes, false],
			[no, true]
		]);
		expect(tries['b']).toHaveLength(1);
	});

	it('keeps confidence, reason and the time on the device, and invents none', () => {
		const reason = 'It is in the audit.';
		const { tries } = foldAttempt([
			anEvent({ type: 'answered', item: 'a', response: yes, confidence: 'sure', reason }, 1),
			anEvent(answered('b', yes), 2)
		]);
		const at = '2026-01-05T09:00:00Z';
		expect(tries['a']).toEqual([{ response: yes, confidence: 'sure', reason, at, revised: false }]);
		expect(Object.keys(tries['b']?.[0] ?? {})).toEqual(['response', 'at', 'revised']);
	});

	it('lists what was hinted and revealed once each, in the order it happened', () => {
		const state = foldAttempt(
			eventsOf(
				{ type: 'hinted', item: 'b' },
				{ type: 'hinted', item: 'a' },
				{ type: 'hinted', item: 'b' },
				{ type: 'revealed', item: 'c' },
				{ type: 'revealed', item: 'c' }
			)
		);
		expect(state.hinted).toEqual(['b', 'a']);
		expect(state.revealed).toEqual(['c']);
	});

	it('knows where the learner last moved to', () => {
		const state = foldAttempt(
			eventsOf(
				{ type: 'moved', step: 'walk', stop: 'a' },
				{ type: 'moved', step: 'walk', stop: 'b' }
			)
		);
		expect(state.position).toEqual({ step: 'walk', stop: 'b' });
	});

	it('stays finished when more is answered afterwards', () => {
		const state = foldAttempt(eventsOf({ type: 'finished' }, answered('a', yes)));
		expect(state.finished).toBe(true);
		expect(state.tries['a']).toHaveLength(1);
	});

	it('knows the highest number given out, whatever arrived last', () => {
		expect(foldAttempt([anEvent(answered('a', yes), 7), anEvent(started(), 1)]).highestSeq).toBe(7);
	});

	it('treats an item named like something every object inherits as any other', () => {
		const { tries } = foldAttempt(eventsOf(answered('constructor', yes)));
		expect(tries['constructor']).toHaveLength(1);
		expect(foldAttempt([]).tries['constructor']).toBeUndefined();
	});

	it('leaves the events as they were', () => {
		const events = eventsOf(answered('b', yes), answered('a', no)).reverse();
		const before = structuredClone(events);
		foldAttempt(events);
		expect(events).toEqual(before);
	});
});

describe('order', () => {
	it('is by number, then by id where two devices gave out the same number', () => {
		const events = [
			anEvent(answered('third', yes), 2, 0x20),
			anEvent(answered('second', yes), 2, 0x10),
			anEvent(answered('first', yes), 1, 0x30)
		];
		expect(inOrder(events).map((event) => 'item' in event && event.item)).toEqual([
			'first',
			'second',
			'third'
		]);
	});

	it('lets the first in order win when one id was written with two numbers', () => {
		const early = anEvent(answered('a', yes), 1, 0x10);
		const late = anEvent(answered('a', no), 2, 0x10);
		expect(inOrder([late, early])).toEqual([early]);
	});
});
