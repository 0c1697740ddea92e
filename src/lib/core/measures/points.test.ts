import { describe, expect, it } from 'vitest';
import { foldAttempt } from '../attempt/fold.ts';
import { answered, eventsOf, revised } from '../testing/events.ts';
import { keyResponse } from '../testing/responses.ts';
import { aLesson } from '../testing/small-module.ts';
import { pointsPerStep } from './points.ts';

const lesson = aLesson();
const verdict = (item: string, given: 'supported' | 'not-addressed') =>
	answered(item, { kind: 'verdict', verdict: given });
const stepOf = (step: string, ...bodies: Parameters<typeof eventsOf>) =>
	pointsPerStep(lesson, foldAttempt(eventsOf(...bodies))).find((each) => each.step === step);

describe('points', () => {
	it('stand by step in the order of the lesson, without steps that ask nothing', () => {
		expect(
			pointsPerStep(lesson, foldAttempt([])).map(({ step, stepIndex, asked }) => [
				stepIndex,
				step,
				asked
			])
		).toEqual([
			[1, 'warmup', 2],
			[2, 'walk', 7],
			[3, 'process', 3],
			[4, 'omissions', 1],
			[5, 'sort', 1],
			[6, 'headline', 2],
			[7, 'exit', 2]
		]);
	});

	it('are none of none at first', () => {
		const all = pointsPerStep(lesson, foldAttempt([]));
		expect(
			new Set(all.map(({ points, max, answered: count }) => [points, max, count].join()))
		).toEqual(new Set(['0,0,0']));
	});

	it('add up over the answers of a step, half points too', () => {
		expect(
			stepOf('walk', verdict('paid-verdict', 'supported'), verdict('half-verdict', 'not-addressed'))
		).toEqual({ step: 'walk', stepIndex: 2, points: 1.5, max: 2, asked: 7, answered: 2 });
	});

	it('count the question of a stage to the process', () => {
		expect(stepOf('process', answered('compare-choice', { kind: 'choice', option: 'b' }))).toEqual({
			step: 'process',
			stepIndex: 3,
			points: 1,
			max: 1,
			asked: 3,
			answered: 1
		});
	});

	it('count first tries only', () => {
		const tries = [verdict('fell-verdict', 'not-addressed'), verdict('fell-verdict', 'supported')];
		expect(stepOf('walk', ...tries)).toMatchObject({ points: 0, max: 1, answered: 1 });
	});

	it('leave a written sentence out until it is rated', () => {
		const written = answered('fair-sentence', { kind: 'write', text: 'Ours.' });
		const rating = revised('fair-sentence', {
			kind: 'write',
			text: 'Ours.',
			ratings: ['names-source']
		});
		expect(stepOf('headline', written)).toMatchObject({ points: 0, max: 0, answered: 1 });
		expect(stepOf('headline', written, rating)).toMatchObject({
			points: 0.5,
			max: 1,
			answered: 1
		});
	});

	it('leave out unknown items', () => {
		const all = pointsPerStep(lesson, foldAttempt(eventsOf(verdict('gone', 'supported'))));
		expect(all.every(({ max }) => max === 0)).toBe(true);
	});

	it('are all there for the whole key', () => {
		const events = eventsOf(...lesson.items.map((item) => answered(item.id, keyResponse(item))));
		for (const { points, max, asked, answered: count } of pointsPerStep(
			lesson,
			foldAttempt(events)
		)) {
			expect([points, max, count]).toEqual([asked, asked, asked]);
		}
	});
});
