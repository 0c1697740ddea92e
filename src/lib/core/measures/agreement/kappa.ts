/** How far two people who judged the same things agree beyond chance. */
export interface Agreement {
	/** Things that both judged. */
	things: number;
	/** Share on which they agree, 0 to 1. */
	share: number;
	/** Cohen’s κ, at most 1; 0 is what chance would give. */
	kappa: number;
	/** 95 % interval, from the large-sample standard error, cut at 1. */
	low: number;
	high: number;
}

const Z_95 = 1.959963984540054;

/**
 * Agreement of two keyers on the same statements: κ = (pₒ − pₑ) / (1 − pₑ). J. Cohen, Educational and
 * Psychological Measurement 20 (1960) 37–46; the standard error by J. L. Fleiss, J. Cohen and B. S. Everitt,
 * Psychological Bulletin 72 (1969) 323–327. Undefined without pairs, and where both gave one same answer
 * throughout: then chance alone would agree.
 */
export function agreement(pairs: readonly (readonly [string, string])[]): Agreement | undefined {
	const things = pairs.length;
	if (things === 0) return undefined;
	const categories = [...new Set(pairs.flat())];
	const share = (test: (pair: readonly [string, string]) => boolean) =>
		pairs.filter(test).length / things;
	const firsts = new Map(categories.map((one) => [one, share(([first]) => first === one)]));
	const seconds = new Map(categories.map((one) => [one, share(([, second]) => second === one)]));
	const observed = share(([first, second]) => first === second);
	const expected = sum(categories, (one) => at(firsts, one) * at(seconds, one));
	if (expected === 1) return undefined;
	const kappa = (observed - expected) / (1 - expected);

	const agreed = sum(categories, (one) => {
		const p = share(([first, second]) => first === one && second === one);
		return p * (1 - (at(firsts, one) + at(seconds, one)) * (1 - kappa)) ** 2;
	});
	const disagreed = pairs
		.filter(([first, second]) => first !== second)
		.reduce((total, [first, second]) => {
			return total + (at(seconds, first) + at(firsts, second)) ** 2 / things;
		}, 0);
	const rest = (kappa - expected * (1 - kappa)) ** 2;
	const variance = (agreed + (1 - kappa) ** 2 * disagreed - rest) / (things * (1 - expected) ** 2);
	const half = Z_95 * Math.sqrt(Math.max(0, variance));
	return { things, share: observed, kappa, low: kappa - half, high: Math.min(1, kappa + half) };
}

function sum<T>(values: readonly T[], of: (value: T) => number): number {
	return values.reduce((total, value) => total + of(value), 0);
}

function at(shares: ReadonlyMap<string, number>, category: string): number {
	return shares.get(category) ?? 0;
}
