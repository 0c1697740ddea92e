/** With two pairs, r is always 1 or −1 and says nothing. */
const PAIRS_NEEDED = 3;

/** Sums of shares that ought to be equal may differ by their rounding. */
const ROUNDING = 1e-9;

/**
 * Pearson's product-moment correlation of paired values, −1 to 1; undefined below 3 pairs or where
 * either side does not vary. K. Pearson, Proceedings of the Royal Society of London 58 (1895) 240–242.
 *
 * @throws {RangeError} when the sides differ in length.
 */
export function pearson(xs: readonly number[], ys: readonly number[]): number | undefined {
	if (xs.length !== ys.length) throw new RangeError(`${xs.length} values beside ${ys.length}`);
	if (xs.length < PAIRS_NEEDED || !varies(xs) || !varies(ys)) return undefined;
	const dx = deviations(xs);
	const dy = deviations(ys);
	const r = sumOfProducts(dx, dy) / Math.sqrt(sumOfProducts(dx, dx) * sumOfProducts(dy, dy));
	return Math.max(-1, Math.min(1, r));
}

function varies(values: readonly number[]): boolean {
	return Math.max(...values) - Math.min(...values) > ROUNDING;
}

function deviations(values: readonly number[]): number[] {
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	return values.map((value) => value - mean);
}

function sumOfProducts(xs: readonly number[], ys: readonly number[]): number {
	return xs.reduce((sum, x, index) => sum + x * (ys[index] ?? 0), 0);
}
