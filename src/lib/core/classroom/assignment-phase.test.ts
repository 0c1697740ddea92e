import { expect, it } from 'vitest';
import { assignmentPhase } from './assignment-phase.ts';

const free = { pausedAt: null, closedAt: null };
const week = { ...free, opensAt: 100, closesAt: 200 };

it.each([
	['open when nothing limits it', free, 0, 'open'],
	['before it opens', week, 99, 'before'],
	['open from its first moment', week, 100, 'open'],
	['open to its last moment', week, 199, 'open'],
	['closed from then on', week, 200, 'closed'],
	['open while extra time lasts', { ...week, extraMs: 50 }, 249, 'open'],
	['closed when extra time is over', { ...week, extraMs: 50 }, 250, 'closed'],
	['paused while the teacher holds it', { ...week, pausedAt: 120 }, 150, 'paused'],
	['closed although paused, once its time is over', { ...week, pausedAt: 120 }, 200, 'closed'],
	[
		'closed by hand, whatever the extra time',
		{ ...week, closedAt: 150, extraMs: 50 },
		151,
		'closed'
	]
] as const)('is %s', (_, times, now, phase) => {
	expect(assignmentPhase(times, now)).toBe(phase);
});
