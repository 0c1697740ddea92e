/**
 * z(p): the standard normal deviate below which a share `p` lies, for 1e-10 ≤ p ≤ 1 − 1e-10, to about
 * 1 part in 10^16. M. J. Wichura, “Algorithm AS 241: The Percentage Points of the Normal Distribution”,
 * Applied Statistics 37 (1988) 477–484, routine PPND16 without its far tail, which no share of fewer
 * than 10^9 judgments reaches. The coefficients are rounded to the nearest double.
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
	2.5090809287301227e3, 3.343057558358813e4, 6.72657709270087e4, 4.592195393154987e4,
	1.373169376550946e4, 1.9715909503065513e3, 1.3314166789178438e2, 3.3871328727963665
];
const CENTRE_BOTTOM = [
	5.226495278852854e3, 2.8729085735721943e4, 3.930789580009271e4, 2.1213794301586597e4,
	5.394196021424751e3, 6.871870074920579e2, 4.231333070160091e1, 1
];
const TAIL_TOP = [
	7.745450142783414e-4, 2.2723844989269184e-2, 2.417807251774506e-1, 1.2704582524523684,
	3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835
];
const TAIL_BOTTOM = [
	1.0507500716444169e-9, 5.475938084995345e-4, 1.5198666563616457e-2, 1.4810397642748008e-1,
	6.897673349851e-1, 1.6763848301838038, 2.053191626637759, 1
];
