import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../testing/broken-module.ts';
import { stepOf, withId } from '../testing/valid-module.ts';

describe('the order of steps', () => {
	it.each(['cover', 'walk', 'result'] as const)('misses the step %s', (kind) => {
		expect(
			problemsAfter((m) => (m.steps = m.steps.filter((step) => step.kind !== kind)))
		).toContain(`steps: there is no step \`${kind}\`; add it.`);
	});

	it('finds a step that comes too late', () => {
		expect(problemsAfter((m) => m.steps.splice(1, 0, ...m.steps.splice(5, 1)))).toEqual([
			'steps.warmup: this step stands after `sort`; move it before.'
		]);
	});

	it('finds a step that stands twice', () => {
		expect(problemsAfter((m) => m.steps.push({ kind: 'result' }))).toEqual([
			'steps.result: this step stands twice; keep one.'
		]);
	});
});

describe('the walk', () => {
	it('misses a passage of the article', () => {
		expect(
			problemsAfter((m) => {
				const walk = stepOf(m, 'walk');
				m.passages.splice(2, 0, { ...withId(m.passages, 's1'), id: 'extra' });
				walk.intro = 'Read.';
			})
		).toEqual([
			'steps.walk.stops: the walk never stops at passage extra; add a stop, without items if it is only read.'
		]);
	});

	it('refuses a passage of the record', () => {
		expect(
			problemsAfter((m) => stepOf(m, 'walk').stops.push({ passage: 'r1', items: [] }))
		).toEqual(['steps.walk.stops.r1: this passage belongs to the record; ask it in `omissions`.']);
	});

	it('stops once at a passage', () => {
		expect(
			problemsAfter((m) => stepOf(m, 'walk').stops.push({ passage: 's2', items: [] }))
		).toEqual(['steps.walk.stops.s2: the walk stops here twice; put all its items into one stop.']);
	});

	it('goes in the order of the article', () => {
		expect(problemsAfter((m) => stepOf(m, 'walk').stops.reverse())).toEqual([
			'steps.walk.stops.s1: the article has this passage before s2; move the stop before it.',
			'steps.walk.stops.h: the article has this passage before s1; move the stop before it.'
		]);
	});
});

describe('what was left out', () => {
	it('refuses a passage of the article', () => {
		expect(
			problemsAfter((m) => stepOf(m, 'omissions').stops.push({ passage: 's1', items: [] }))
		).toEqual(['steps.omissions.stops.s1: this passage belongs to the article; ask it in `walk`.']);
	});

	it('stops once at a passage', () => {
		expect(
			problemsAfter((m) => stepOf(m, 'omissions').stops.push({ passage: 'r1', items: [] }))
		).toEqual([
			'steps.omissions.stops.r1: the step stops here twice; put all its items into one stop.'
		]);
	});
});

describe('items at their place', () => {
	it('finds an item beside another passage than its statement’s', () => {
		expect(
			problemsAfter((m) => {
				const [first, second] = stepOf(m, 'omissions').stops;
				const moved = second?.items.pop();
				if (moved !== undefined) first?.items.push(moved);
			})
		).toEqual([
			'steps.omissions.stops.r1.items: item x1-verdict asks about statement x1 of passage r2; ask it there.'
		]);
	});

	it('finds question 2 before question 1', () => {
		expect(problemsAfter((m) => stepOf(m, 'walk').stops[0]?.items.reverse())).toEqual([
			'steps.walk.stops.h.items: h-voice asks who is speaking after h-verdict has asked for the verdict; move it before.'
		]);
	});

	it.each([
		['exit', 'fair', 'a said-or-shown item'],
		['warmup', 'own-1', 'a said-or-shown item'],
		['headline', 'in-order', 'a choice with its own options or a write item'],
		['sort', 'fair', 'a sort item']
	] as const)('refuses in the step %s the item %s', (kind, item, wanted) => {
		expect(
			problemsAfter((m) => {
				for (const step of m.steps) {
					if ('items' in step) step.items = step.items.filter((id) => id !== item);
				}
				stepOf(m, kind).items.push(item);
			})
		).toEqual([`steps.${kind}.items: ${item} is not ${wanted}; ask it in another step.`]);
	});
});
