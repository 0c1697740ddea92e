interface Closing {
	/** When the assignment closes by its settings, in ms since 1970; absent: never by itself. */
	closesAt?: number | undefined;
	/** When the teacher closed it by hand, in ms since 1970. */
	closedAt?: number | undefined;
	/** Time that one seat has beyond the closing of the settings. */
	extraMs: number;
}

/**
 * When an assignment closes for one seat, in ms since 1970; undefined while nothing closes it. Extra time
 * moves the closing of the settings; a teacher who closes by hand closes for everybody.
 */
export function closesFor({ closesAt, closedAt, extraMs }: Closing): number | undefined {
	const own = closesAt === undefined ? Infinity : closesAt + extraMs;
	const first = Math.min(own, closedAt ?? Infinity);
	return first === Infinity ? undefined : first;
}
