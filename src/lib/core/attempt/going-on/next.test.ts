import { describe, expect, it } from 'vitest';
import { answered, eventsOf } from '../../testing/events.ts';
import { smallModule } from '../../testing/small-module.ts';
import { foldAttempt } from '../fold.ts';
import { maySee, nextStop, resumeStop } from './next.ts';
import { lessonPath } from './path.ts';

const path = lessonPath(smallModule);
const yes = { kind: 'choice', option: 'yes' } as const;

function after(...items: string[]) {
	return foldAttempt(eventsOf(...items.map((item) => answered(item, yes))));
}

function at(stop: string, ...items: string[]) {
	const answers = items.map((item) => answered(item, yes));
	return foldAttempt(eventsOf(...answers, { type: 'moved', step: 'walk', stop }));
}

const WARMUP = ['warm-bus', 'warm-pool'];
const WALK = [
	'safe-voice',
	'safe-verdict',
	'paid-voice',
	'paid-verdict',
	'half-verdict',
	'mayor-mark',
	'fell-verdict'
];

describe('the next stop', () => {
	it.each([
		['cover', 'warm-bus'],
		['warm-pool', 'safe-voice'],
		['safe-verdict', 'read-lead'],
		['read-lead', 'paid-voice'],
		['exit-library', 'result']
	])('after %s is %s', (id, next) => {
		expect(nextStop(path, id)?.id).toBe(next);
	});

	it.each(['result', 'unknown', ''])('after “%s” is none', (id) => {
		expect(nextStop(path, id)).toBeUndefined();
	});
});

describe('a stop may be seen', () => {
	it.each([
		['the cover, at first', 'cover', []],
		['the first question of the warm-up, at first', 'warm-bus', []],
		['the next question, once the one before is answered', 'warm-pool', ['warm-bus']],
		['the first question of the walk, without the warm-up', 'safe-voice', []],
		['the first question of the walk, in the middle of the warm-up', 'safe-voice', ['warm-bus']],
		['a passage to read, once the questions before are answered', 'read-lead', WALK.slice(0, 2)],
		['the question after a passage to read', 'paid-voice', WALK.slice(0, 2)],
		['a question answered before', 'safe-voice', WALK],
		['an answered question of the warm-up, in the walk', 'warm-bus', [...WARMUP, ...WALK]],
		['all stages up to the first question', 'compare-choice', WALK]
	])('%s', (_, id, answers) => {
		expect(maySee(path, after(...answers), id)).toBe(true);
	});
});

describe('a stop may not be seen', () => {
	it.each([
		['an unknown one', 'unknown', []],
		['the second question of the warm-up, at first', 'warm-pool', []],
		['the second question of the walk, at first', 'safe-verdict', []],
		['the second question of the walk, after the warm-up only', 'safe-verdict', WARMUP],
		['one beyond a gap', 'half-verdict', ['safe-voice', 'safe-verdict', 'paid-verdict']],
		['the result, before the exit', 'result', [...WARMUP, ...WALK]],
		['a question of the warm-up left out, once the walk has begun', 'warm-bus', ['safe-voice']],
		['the rest of the warm-up, once the walk has begun', 'warm-pool', ['warm-bus', 'safe-voice']]
	])('%s', (_, id, answers) => {
		expect(maySee(path, after(...answers), id)).toBe(false);
	});
});

it('lets a learner see the result without the warm-up', () => {
	const asked = path.flatMap(({ item, step }) => (item && step !== 'warmup' ? [item] : []));
	expect(maySee(path, after(...asked), 'result')).toBe(true);
	expect(maySee(path, after(...asked.slice(1)), 'result')).toBe(false);
});

describe('a learner goes on', () => {
	it.each([
		['at the cover, at first', after(), 'cover'],
		['where they last moved to', at('warm-bus'), 'warm-bus'],
		['where they last moved to, even back', at('safe-voice', ...WALK), 'safe-voice'],
		['at a passage to read', at('read-lead', 'safe-voice', 'safe-verdict'), 'read-lead'],
		['after the furthest answer, without a move', after('safe-voice'), 'safe-verdict'],
		['at a passage after the furthest answer', after('safe-voice', 'safe-verdict'), 'read-lead'],
		['after the furthest answer, from an unknown stop', at('gone', ...WARMUP), 'safe-voice'],
		['at the cover, from a stop that may not be seen', at('board'), 'cover'],
		['in the warm-up, when it was begun', after('warm-bus'), 'warm-pool'],
		['at the gap, when answers stand beyond one', after('safe-voice', 'paid-voice'), 'safe-verdict']
	])('%s', (_, state, id) => {
		expect(resumeStop(path, state).id).toBe(id);
	});

	it('at the result, when everything is answered', () => {
		const asked = path.flatMap(({ item }) => item ?? []);
		expect(resumeStop(path, after(...asked)).id).toBe('result');
	});

	it('never where they may not', () => {
		const asked = path.flatMap(({ item }) => item ?? []);
		for (const item of asked) {
			const state = after(item);
			expect(maySee(path, state, resumeStop(path, state).id)).toBe(true);
		}
	});

	it('nowhere in a lesson without stops', () => {
		expect(() => resumeStop([], after())).toThrow(RangeError);
	});
});
