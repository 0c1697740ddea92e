import { describe, expect, it } from 'vitest';
import storedAttempt from '../../../../tests/frozen/attempt-format-1.json' with { type: 'json' };
import storedModule from '../../../../tests/frozen/module-format-1.json' with { type: 'json' };
import { calibration } from '../measures/calibration.ts';
import { countMisconceptions } from '../measures/misconceptions.ts';
import { pointsPerStep } from '../measures/points.ts';
import { tallyQuick, tallyVerdicts } from '../measures/tally.ts';
import { AttemptEvent } from '../schema/attempt.ts';
import { LessonModule } from '../schema/module.ts';
import { foldAttempt } from './fold.ts';
import { itemPhase } from './going-on/item-phase.ts';
import { resumeStop } from './going-on/next.ts';
import { lessonPath } from './going-on/path.ts';
import { checkStoredEvents } from './kept/stored-event.ts';

// What was published once must be read for ever: these files are added to, never edited.
describe('a module and an attempt of format 1', () => {
	const lesson = LessonModule.parse(storedModule);
	const events = storedAttempt.map((event) => AttemptEvent.parse(event));
	const state = foldAttempt(events);

	it('are read as they were written', () => {
		expect(lesson).toEqual(storedModule);
		expect(events).toEqual(storedAttempt);
		expect(checkStoredEvents(storedAttempt)).toEqual({ events, broken: [] });
	});

	it('fold to the same state', () => {
		expect(state).toMatchObject({
			module: 'small',
			version: '1.0.0',
			mode: 'self-paced',
			position: { step: 'exit', stop: 'exit-tree' },
			hinted: ['safe-verdict'],
			revealed: ['paid-voice', 'paid-verdict', 'half-verdict'],
			finished: false,
			highestSeq: 26
		});
		const tries = Object.entries(state.tries).map(([item, made]) => [item, made.length]);
		expect(tries).toHaveLength(17);
		expect(tries.filter(([, made]) => made !== 1)).toEqual([
			['safe-verdict', 2],
			['fair-sentence', 2]
		]);
	});

	it('go on at the same stop', () => {
		expect(resumeStop(lessonPath(lesson), state).id).toBe('exit-tree');
	});

	it('score the same', () => {
		const points = pointsPerStep(lesson, state).map((each) => [each.step, each.points, each.max]);
		expect(points).toEqual([
			['warmup', 1, 2],
			['walk', 3, 7],
			['process', 2, 3],
			['omissions', 1, 1],
			['sort', 0.75, 1],
			['headline', 1.5, 2],
			['exit', 1, 1]
		]);
	});

	it('count the same hits, doubts, catches and false alarms', () => {
		expect(tallyVerdicts(lesson, state)).toMatchObject({
			signal: 3,
			hits: 2,
			doubtedStatements: ['paid'],
			noise: 2,
			caught: 1,
			acceptedStatements: ['half']
		});
		expect(tallyQuick(lesson, state)).toMatchObject({
			warmup: { signal: 1, hits: 1, noise: 1, acceptedItems: ['warm-pool'] },
			exit: { signal: 1, hits: 1, noise: 0 }
		});
	});

	it('give the same calibration', () => {
		const { sureAndRight, brier, overConfidence } = calibration(lesson, state);
		expect(sureAndRight).toEqual({ sure: 4, right: 2 });
		// Sure: two right, two wrong; think-so: two right, one wrong; guess: one wrong.
		expect(brier).toBeCloseTo(
			(2 * 0.05 ** 2 + 2 * 0.95 ** 2 + 2 * 0.25 ** 2 + 0.75 ** 2 + 0.25) / 8,
			10
		);
		expect(overConfidence).toBeCloseTo((4 * 0.95 + 3 * 0.75 + 0.5) / 8 - 4 / 8, 10);
	});

	it('name the same wrong ideas', () => {
		const found = countMisconceptions(lesson, state);
		expect(found.map(({ misconception, items }) => [misconception, ...items])).toEqual([
			['official-means-true', 'half-verdict', 'mayor-mark'],
			['quotes-prove', 'warm-pool'],
			['absence-means-false', 'safe-verdict'],
			['unnamed-means-false', 'paid-voice'],
			['both-sides-balance', 'paid-verdict'],
			['allegation-is-finding', 'audit-order'],
			['number-means-fact', 'audit-order'],
			['general-is-particular', 'audit-match'],
			['quoted-means-unverified', 'board']
		]);
	});

	it('leave the same questions open', () => {
		const phases = lessonPath(lesson).flatMap((stop) => {
			const item = lesson.items.find(({ id }) => id === stop.item);
			return item ? [[item.id, itemPhase(state, item, stop)]] : [];
		});
		expect(phases.filter(([, phase]) => phase !== 'settled')).toEqual([
			['mayor-mark', 'wrong-hidden'],
			['audit-order', 'wrong-hidden'],
			['audit-match', 'wrong-hidden'],
			['board', 'wrong-hidden'],
			['exit-library', 'open']
		]);
	});
});
