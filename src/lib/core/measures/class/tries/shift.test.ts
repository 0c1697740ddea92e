import { describe, expect, it } from 'vitest';
import type { EventBody } from '../../../attempt/new-event.ts';
import { answered, eventsOf, revised } from '../../../testing/events.ts';
import { aChoice } from '../../../testing/items.ts';
import { scoreLearners } from './scored-learners.ts';
import { shiftOf } from './shift.ts';

const items = [aChoice('a', {}, { id: 'one' }), aChoice('a', {}, { id: 'two' })];

/** A learner at both items: each letter is a try, `r` right and `w` wrong. */
function learner(seat: string, ...tries: string[]) {
	const bodies = tries.flatMap((letters, at) =>
		Array.from(letters, (letter, index): EventBody => {
			const response = { kind: 'choice' as const, option: letter === 'r' ? 'a' : 'b' };
			const { id = '' } = items[at] ?? {};
			return index === 0 ? answered(id, response) : revised(id, response);
		})
	);
	return { seat, events: eventsOf(...bodies) };
}

const measure = (...attempts: ReturnType<typeof learner>[]) => {
	const { first, last, ...changed } = shiftOf(scoreLearners(items, attempts));
	return {
		first: [first.count, first.of],
		last: [last.count, last.of],
		...Object.fromEntries(Object.entries(changed).map(([name, list]) => [name, list.length]))
	};
};

const nothing = { toRight: 0, toWrong: 0, stayedRight: 0, stayedWrong: 0 };

describe('what further tries changed', () => {
	it('is counted by hand alike', () => {
		const given = [
			learner('owl', 'wr', 'r'),
			learner('fox', 'rw', 'ww'),
			learner('elk', 'rr', 'wwr')
		];
		expect(measure(...given)).toEqual({
			first: [3, 6],
			last: [4, 6],
			toRight: 2,
			toWrong: 1,
			stayedRight: 1,
			stayedWrong: 1
		});
	});

	it.each([
		['nobody', [], 0, 0],
		['one learner who is right', ['r'], 1, 1],
		['a class that is right', ['r', 'r', 'r'], 3, 3],
		['a class that is wrong', ['w', 'w', 'w'], 0, 3]
	])('is nothing of %s who tried once', (_, tries, count, of) => {
		const given = tries.map((letters, at) => learner(`seat-${at}`, letters));
		expect(measure(...given)).toEqual({ first: [count, of], last: [count, of], ...nothing });
	});
});
