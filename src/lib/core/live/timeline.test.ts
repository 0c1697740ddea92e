import { describe, expect, it } from 'vitest';
import type { LiveAct } from '../schema/live.ts';
import {
	OPENED,
	actsOf,
	opened,
	pacedBy,
	revealed,
	revotedOn,
	steppedTo
} from './testing/live-class.ts';
import { liveTimeline } from './timeline.ts';

const ended: LiveAct = { type: 'ended', home: true };

describe('the teacher alone decides what is told', () => {
	const { governs } = liveTimeline(
		actsOf(
			[2000, { type: 'paused' }],
			[3000, pacedBy('student')],
			[4000, { type: 'froze' }],
			[5000, pacedBy('teacher')],
			[6000, { type: 'thawed' }],
			[7000, ended],
			[8000, opened]
		)
	);

	it.each<[at: number, is: boolean, when: string]>([
		[OPENED - 1, false, 'before it began'],
		[OPENED, true, 'from the opening on'],
		[2999, true, 'while it is paused'],
		[3000, false, 'not at the students’ own pace'],
		[4500, false, 'nor when that is stopped for today'],
		[5000, true, 'when the teacher takes the pace back'],
		[6999, true, 'to the end'],
		[7000, false, 'not after it'],
		[8000, true, 'when it begins again']
	])('at %i: %s (%s)', (at, is) => {
		expect(governs(at)).toBe(is);
	});

	it('of acts of one moment the last one counts', () => {
		const timeline = liveTimeline(actsOf([2000, pacedBy('student')], [2000, pacedBy('teacher')]));
		expect([1999, 2000].map(timeline.governs)).toEqual([true, true]);
	});
});

it('knows when a key was shown first, and no record or distribution', () => {
	const { keyAt } = liveTimeline(
		actsOf(
			[2000, revealed('x', 'key')],
			[2500, revealed('y', 'record')],
			[2600, revealed('y', 'distribution')],
			[3000, revealed('x', 'key')],
			[4000, ended]
		)
	);
	expect([keyAt('x'), keyAt('y'), keyAt('z')]).toEqual([2000, undefined, undefined]);
});

it('knows how far the class had been led at any time, back and forth', () => {
	const { reached } = liveTimeline(
		actsOf([2000, steppedTo('a', 'c')], [3000, steppedTo('b')], [4000, steppedTo('d')])
	);
	expect([1999, 2000, 3500, 4000].map(reached)).toEqual([[], ['c'], ['c', 'b'], ['c', 'b', 'd']]);
});

it('knows how many further votes had been asked for, and none after the key', () => {
	const { revotes } = liveTimeline(
		actsOf(
			[2000, revotedOn('x')],
			[3000, revotedOn('x')],
			[4000, revealed('x', 'key')],
			[5000, revotedOn('x')]
		)
	);
	expect([1999, 2000, 2999, 3000, 9000].map((at) => revotes('x', at))).toEqual([0, 1, 1, 2, 2]);
	expect(revotes('y', 9000)).toBe(0);
});

it('is not moved by what changes nothing: acts before the opening and after the end', () => {
	const stray: LiveAct[] = [steppedTo('board'), revealed('x', 'key'), revotedOn('x')];
	const acts = [
		...stray.map((act) => ({ at: 10, act })),
		...actsOf([2000, ended]),
		...stray.map((act) => ({ at: 3000, act }))
	];
	const { governs, keyAt, reached, revotes } = liveTimeline(acts);
	expect([10, 999, 3000].map(governs)).toEqual([false, false, false]);
	expect([keyAt('x'), reached(9000), revotes('x', 9000)]).toEqual([undefined, [], 0]);
});
