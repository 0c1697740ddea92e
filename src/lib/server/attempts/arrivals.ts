/** The times at which requests arrive, in ms since 1970: what was sent after an answer is later than it. */
export interface Arrivals {
	/** The time of a request that comes now. */
	arrive: () => number;
	/** Something that came until this time is about to be told. */
	tell: (until: number) => void;
}

/**
 * Whether an answer came after its key was out is decided by these times, so one that follows a reply
 * within the same millisecond, or after the clock was set back, must not look as if it had come with it.
 */
export function makeArrivals(clock: () => number): Arrivals {
	let told = 0;
	return {
		arrive: () => Math.max(clock(), told + 1),
		tell: (until) => {
			told = Math.max(told, until);
		}
	};
}
