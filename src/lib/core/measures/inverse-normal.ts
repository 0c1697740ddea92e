/**
 * z(p): the standard normal deviate below which a share `p` lies, for 1e-10 ≤ p ≤ 1 − 1e-10, to about
 * 1 part in 10^16. M. J. Wichura, “Algorithm AS 241: The Percentage Points of the Normal Distribution”,
 * Applied Statistics 37 (1988) 477–484, routine PPND16 without its far tail, which no share of fewer
 * than 10^9 judgments reaches.
 *
 * @throws {RangeError} when `p` is outside that range.
 */
export function inverseNormal(p: number): number {
	if (!(p >= 1e-10 && p <= 1 - 1e-10)) throw new RangeError(`no z for ${p}`);
	const q = p - 0.5;
	if (Math.abs(q) <= 0.425) {
		const r = 0.180625 - q * q;
		return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
	}
	const r = Math.sqrt(-Math.log(Math.min(p, 1 - p))) - 1.6;
	return (Math.sign(q) * polynomial(TAIL_TOP, r)) / polynomial(TAIL_BOTTOM, r);
}

/** Horner's scheme, the coefficient of the highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
	return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

const CENTRE_TOP = [
	2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4,
	4.5921953931549871457e4, 1.3731693765509461125e4, 1.9715909503065514427e3,
	1.3314166789178437745e2, 3.387132872796366608
];
const CENTRE_BOTTOM = [
	5.226495278852854561e3, 2.8729085735721942674e4, 3.930789580009271061e4, 2.1213794301586595867e4,
	5.3941960214247511077e3, 6.871870074920579083e2, 4.2313330701600911252e1, 1
];
const TAIL_TOP = [
	7.7454501427834140764e-4, 2.27238449892691845833e-2, 2.4178072517745061177e-1,
	1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959,
	1.42343711074968357734
];
const TAIL_BOTTOM = [
	1.05075007164441684324e-9, 5.475938084995344946e-4, 1.51986665636164571966e-2,
	1.4810397642748007459e-1, 6.8976733498510000455e-1, 1.6763848301838038494, 2.05319162663775882187,
	1
];
