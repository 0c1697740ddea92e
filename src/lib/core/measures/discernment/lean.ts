import type { Tally } from '../tally.ts';

/**
 * Which of the two mistakes a learner made more of; `reversed` where both were made most of the time,
 * `too-few` where any of it would be guesswork.
 */
export type Lean = 'doubt' | 'belief' | 'neither' | 'reversed' | 'too-few';

/** Judgments of each kind, backed and not, below which nothing is said of a leaning. */
export const LEAN_NEEDS = 4;

/**
 * Compares the share of signal doubted with the share of noise accepted. A leaning is named when the
 * two differ by more than one answer of the smaller group makes; its direction is then always that of
 * the sign of `c`. None is named when more than half of both groups were mistakes. The definition is our own.
 */
export function leanOf({
	signal,
	doubted,
	noise,
	accepted
}: Pick<Tally, 'signal' | 'doubted' | 'noise' | 'accepted'>): Lean {
	if (Math.min(signal, noise) < LEAN_NEEDS) return 'too-few';
	if (doubted * 2 > signal && accepted * 2 > noise) return 'reversed';
	// Both shares times signal × noise, so that whole numbers are compared.
	const difference = doubted * noise - accepted * signal;
	if (Math.abs(difference) <= Math.max(signal, noise)) return 'neither';
	return difference > 0 ? 'doubt' : 'belief';
}
