import { describe, expect, it } from 'vitest';
import { smallModule } from '../../testing/small-module.ts';
import { lessonPath } from './path.ts';

const path = lessonPath(smallModule);
const stopsOf = (step: string) => path.filter((stop) => stop.step === step);

describe('the path of a lesson', () => {
	it('has every screen in the order it is walked', () => {
		expect(path.map(({ id }) => id)).toEqual([
			'cover',
			'warm-bus',
			'warm-pool',
			'safe-voice',
			'safe-verdict',
			'read-lead',
			'paid-voice',
			'paid-verdict',
			'half-verdict',
			'mayor-mark',
			'fell-verdict',
			'stage-report',
			'compare-choice',
			'stage-publish',
			'audit-order',
			'audit-match',
			'unfinished-verdict',
			'board',
			'fair-headline',
			'fair-sentence',
			'exit-tree',
			'exit-library',
			'result'
		]);
	});

	it('names each stop once', () => {
		expect(new Set(path.map(({ id }) => id)).size).toBe(path.length);
	});

	it('tells which step each stop belongs to, in the order of the module', () => {
		expect(path.every((stop) => smallModule.steps[stop.stepIndex]?.kind === stop.step)).toBe(true);
		expect(path.map(({ stepIndex }) => stepIndex)).toEqual(
			path.map(({ stepIndex }) => stepIndex).toSorted((a, b) => a - b)
		);
	});

	it('shows the passage beside each question of the walk and the omissions', () => {
		expect(stopsOf('walk').map(({ item, passage }) => [passage, item])).toEqual([
			['headline', 'safe-voice'],
			['headline', 'safe-verdict'],
			['lead', undefined],
			['mayor', 'paid-voice'],
			['mayor', 'paid-verdict'],
			['mayor', 'half-verdict'],
			['mayor', 'mayor-mark'],
			['count', 'fell-verdict']
		]);
		expect(stopsOf('omissions')).toMatchObject([
			{ id: 'unfinished-verdict', item: 'unfinished-verdict', passage: 'unfinished' }
		]);
	});

	it('goes through the stages of the process, then its own questions', () => {
		expect(stopsOf('process').map(({ stage, item }) => [stage, item])).toEqual([
			['report', undefined],
			['compare', 'compare-choice'],
			['publish', undefined],
			[undefined, 'audit-order'],
			[undefined, 'audit-match']
		]);
	});

	it('withholds in the warm-up and the exit, and nowhere else', () => {
		expect(path.filter(({ withheld }) => withheld).map(({ id }) => id)).toEqual([
			'warm-bus',
			'warm-pool',
			'exit-tree',
			'exit-library'
		]);
	});

	it('asks every question of the module', () => {
		const asked = path.flatMap(({ item }) => item ?? []);
		expect(asked.toSorted()).toEqual(smallModule.items.map(({ id }) => id).toSorted());
	});

	it('is empty for a lesson without steps', () => {
		expect(lessonPath({ ...smallModule, steps: [] })).toEqual([]);
	});
});
