/** Where an assignment stands: it waits for its day, is open, is held by the teacher, or is over. */
export type AssignmentPhase = 'before' | 'open' | 'paused' | 'closed';

interface Times {
	opensAt?: number | undefined;
	closesAt?: number | undefined;
	/** Since when the teacher holds it, and when the teacher closed it by hand. */
	pausedAt: number | null;
	closedAt: number | null;
	/** Time that one seat has beyond closing. */
	extraMs?: number;
}

/** Where an assignment stands at a moment; all times in ms since 1970. Closing by hand spares no extra time. */
export function assignmentPhase(times: Times, now: number): AssignmentPhase {
	const { opensAt = now, closesAt, pausedAt, closedAt, extraMs = 0 } = times;
	if (closedAt !== null || (closesAt !== undefined && now >= closesAt + extraMs)) return 'closed';
	if (now < opensAt) return 'before';
	return pausedAt === null ? 'open' : 'paused';
}
