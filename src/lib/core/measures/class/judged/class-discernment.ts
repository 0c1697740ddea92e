import type { JudgmentCounts } from '../../discernment/discernment.ts';
import { discernment } from '../../discernment/discernment.ts';
import { LEARNERS_NEEDED } from '../enough.ts';
import type { Judgments } from './judgments.ts';
import type { Share } from '../tries/reference.ts';
import { shareOf } from '../tries/reference.ts';
import { bootstrap } from './bootstrap.ts';
import type { Interval } from './bootstrap.ts';

/** How a class tells what is backed from what is not, over first tries. */
export interface ClassDiscernment {
	/** Of what the record backs, the share called backed. */
	hits: Share;
	/** Of what it does not back, the share called backed. */
	falseAlarms: Share;
	/** In standard deviations; undefined under `LEARNERS_NEEDED`, and until both kinds were judged. */
	dPrime: Interval | undefined;
	/** Likewise; above 0 leaned toward doubt, below 0 toward belief. */
	c: Interval | undefined;
	/** Learners behind both, in which the resamples were drawn. */
	learners: number;
}

const NOTHING: JudgmentCounts = { hits: 0, signal: 0, falseAlarms: 0, noise: 0 };

/**
 * Discernment (d′) and lean (c) of all judgments of a class together, with bootstrap intervals over the learners who have
 * judgments, in the order of their seats: the same answers always give the same interval. Both as `discernment` has
 * them (Hautus 1995), in standard deviations. Fewer than five learners are no class: their interval would be narrow only
 * because so few can be drawn.
 */
export function classDiscernment(judgments: readonly Judgments[]): ClassDiscernment {
	const counts = judgments
		.toSorted((a, b) => (a.seat < b.seat ? -1 : 1))
		.map(toCounts)
		.filter(({ signal, noise }) => signal + noise > 0);
	const all = sum(counts);
	const isKnown = counts.length >= LEARNERS_NEEDED && all.signal > 0 && all.noise > 0;
	const interval = (measure: 'dPrime' | 'c') =>
		isKnown ? bootstrap(counts, (drawn) => discernment(sum(drawn))[measure]) : undefined;
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
