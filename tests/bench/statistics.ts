/** What is in the middle; the mean of the two in the middle when they are two. */
export function median(values: readonly number[]): number {
	return (percentile(values, 0.5, Math.floor) + percentile(values, 0.5, Math.ceil)) / 2;
}

/** The value that a share of all (from 0 to 1) does not exceed. */
export function percentile(
	values: readonly number[],
	share: number,
	round: (place: number) => number = Math.ceil
): number {
	const sorted = [...values].sort((a, b) => a - b);
	const value = sorted[round(share * (sorted.length - 1))];
	if (value === undefined) throw new RangeError('nothing was measured');
	return value;
}
