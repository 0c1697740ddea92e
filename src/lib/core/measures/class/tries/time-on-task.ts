import type { AttemptEvent } from '../../../schema/attempt.ts';

/** A longer pause is taken for an absence that began after this long. */
const LONGEST_PAUSE = 5 * 60_000;

/**
 * An estimate, in milliseconds, of how long a learner worked at what these events, in their order, tell: the
 * time between neighbouring events of one device, each pause counted up to five minutes. It rests on the device's
 * clock, which is never trusted: a clock set back adds nothing, and one device says nothing of another. The
 * definition is our own.
 */
export function timeOnTask(events: readonly AttemptEvent[]): number {
	const last = new Map<string, number>();
	let total = 0;
	for (const { device, at } of events) {
		const now = Date.parse(at);
		const before = last.get(device);
		if (before !== undefined) total += Math.min(Math.max(0, now - before), LONGEST_PAUSE);
		last.set(device, now);
	}
	return total;
}
