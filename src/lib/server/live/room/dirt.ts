/** What must be read again of a room. */
export interface Dirt {
	/** Acts, seats, corrections or settings. */
	frame: boolean;
	/** Whatever was read before: something may have been missed. */
	everything: boolean;
	/** Attempts from which something came. */
	attempts: Set<string>;
	/** Attempts from which something came since then, in ms since 1970. */
	since?: number | undefined;
}

/** Nothing. */
export function noDirt(): Dirt {
	return { frame: false, everything: false, attempts: new Set() };
}

/** Everything there is. */
export function allDirt(): Dirt {
	return { ...noDirt(), frame: true, everything: true };
}

export function isClean({ frame, everything, attempts, since }: Dirt): boolean {
	return !frame && !everything && attempts.size === 0 && since === undefined;
}

/** Adds to what is dirty. */
export function addDirt(
	to: Dirt,
	more: Partial<Omit<Dirt, 'attempts'>> & { attempts?: Iterable<string> }
) {
	to.frame ||= more.frame ?? false;
	to.everything ||= more.everything ?? false;
	for (const attempt of more.attempts ?? []) to.attempts.add(attempt);
	if (more.since !== undefined) to.since = Math.min(to.since ?? Infinity, more.since);
}
