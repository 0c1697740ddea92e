/** A number of the standard normal distribution: G. E. P. Box and M. E. Muller (1958). */
export function normal(chance: () => number): number {
	const radius = Math.sqrt(-2 * Math.log(1 - chance()));
	return radius * Math.cos(2 * Math.PI * chance());
}

/**
 * The share of the standard normal distribution below z, to about 1 part in 10^7: M. Abramowitz and
 * I. A. Stegun, Handbook of Mathematical Functions (1964), formula 26.2.17.
 */
export function phi(z: number): number {
	const t = 1 / (1 + 0.2316419 * Math.abs(z));
	const series =
		t *
		(0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
	const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
	return z >= 0 ? 1 - tail : tail;
}
