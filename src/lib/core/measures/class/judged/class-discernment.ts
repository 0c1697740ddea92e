import type { JudgmentCounts } from '../../discernment/discernment.ts';
import { discernment } from '../../discernment/discernment.ts';
import type { Judgments } from './judgments.ts';
import type { Share } from '../tries/reference.ts';
import { shareOf } from '../tries/reference.ts';
import { seeded } from './seeded.ts';

/** A measure with the range in which 95 % of its resamples lie. */
export interface Interval {
	value: number;
	low: number;
	high: number;
}

/** How a class tells what is backed from what is not, over first tries. */
export interface ClassDiscernment {
	/** Of what the record backs, the share called backed. */
	hits: Share;
	/** Of what it does not back, the share called backed. */
	falseAlarms: Share;
	/** Undefined until both kinds were judged. */
	dPrime: Interval | undefined;
	c: Interval | undefined;
	/** Learners behind both, in which the resamples were drawn. */
	learners: number;
}

/** Resamples for the interval; the 25th and the 976th of them, sorted, are its ends. */
const RESAMPLES = 1000;
const LOW = 25;
const HIGH = 976;
const NOTHING: JudgmentCounts = { hits: 0, signal: 0, falseAlarms: 0, noise: 0 };
const SEED = 20_260_105;

/**
 * d′ and c of all judgments of a class together, with a percentile bootstrap over learners: B. Efron and
 * R. Tibshirani, An Introduction to the Bootstrap (1993), chapter 13. Learners with judgments are drawn
 * by seat and from a fixed seed, so that the same answers always give the same interval.
 */
export function classDiscernment(judgments: readonly Judgments[]): ClassDiscernment {
	const counts = judgments
		.toSorted((a, b) => (a.seat < b.seat ? -1 : 1))
		.map(toCounts)
		.filter(({ signal, noise }) => signal + noise > 0);
	const all = sum(counts);
	const known = all.signal > 0 && all.noise > 0;
	const resamples = known ? resample(counts) : [];
	const measured = known ? discernment(all) : undefined;
	const interval = (measure: 'dPrime' | 'c'): Interval | undefined => {
		if (!measured) return undefined;
		const values = resamples.map((each) => each[measure]).sort((a, b) => a - b);
		const value = measured[measure];
		return { value, low: values[LOW - 1] ?? value, high: values[HIGH - 1] ?? value };
	};
	const hits = judgments.flatMap((each) => each.hits);
	const accepted = judgments.flatMap((each) => each.accepted);
	return {
		hits: shareOf(hits, [...hits, ...judgments.flatMap(({ doubted }) => doubted)]),
		falseAlarms: shareOf(accepted, [...accepted, ...judgments.flatMap(({ caught }) => caught)]),
		dPrime: interval('dPrime'),
		c: interval('c'),
		learners: counts.length
	};
}

function toCounts({ hits, doubted, caught, accepted }: Judgments): JudgmentCounts {
	return {
		hits: hits.length,
		signal: hits.length + doubted.length,
		falseAlarms: accepted.length,
		noise: accepted.length + caught.length
	};
}

function resample(counts: readonly JudgmentCounts[]) {
	const chance = seeded(SEED);
	const draw = () => counts[Math.floor(chance() * counts.length)] ?? NOTHING;
	return Array.from({ length: RESAMPLES }, () => discernment(sum(counts.map(draw))));
}

function sum(counts: readonly JudgmentCounts[]): JudgmentCounts {
	const total = { ...NOTHING };
	for (const each of counts) {
		total.hits += each.hits;
		total.signal += each.signal;
		total.falseAlarms += each.falseAlarms;
		total.noise += each.noise;
	}
	return total;
}
