import { expect, it } from 'vitest';
import { closesFor } from './window.ts';

it.each([
	['never, when nothing closes it', {}, undefined],
	['never, when a seat has extra time but nothing closes it', { extraMs: 50 }, undefined],
	['as it was set', { closesAt: 100 }, 100],
	['later for a seat with extra time', { closesAt: 100, extraMs: 50 }, 150],
	['by hand, when that was earlier', { closesAt: 100, closedAt: 80 }, 80],
	['by hand, when no closing was set', { closedAt: 80 }, 80],
	['by hand also for a seat with extra time', { closesAt: 100, closedAt: 80, extraMs: 50 }, 80],
	['by hand within the extra time', { closesAt: 100, closedAt: 120, extraMs: 50 }, 120],
	['as it was set, when it was closed by hand later still', { closesAt: 100, closedAt: 200 }, 100],
	['at the very beginning of time', { closesAt: 0 }, 0]
])('closes %s', (_, times, closes) => {
	expect(closesFor({ extraMs: 0, ...times })).toBe(closes);
});
