import { classResults } from '#lib/core/results/class-results.ts';
import {
	MIRRORED,
	mirrorSeat,
	mirroredLesson,
	slants
} from '#lib/core/measures/class/mirror/testing/mirrored-class.ts';
import { aClass } from '#lib/core/results/testing/seats.ts';
import { seeded } from '#lib/core/measures/class/judged/seeded.ts';
import { normal, phi } from './chance.ts';

/** A class that answers warm-up and exit, as it really is. */
export interface MirroredClass {
	learners: number;
	/** Distance between backed and unbacked statements in the warm-up, in standard deviations. */
	dPrime: number;
	/** How much more it is in the exit. */
	learned: number;
	/** How far learners lie apart. */
	spread: number;
	/** How much truer a statement seems that favours Democrats than one that favours Republicans. */
	slant: number;
}

/** What many classes of one sort say, beside what is true of them; gaps in shares. */
export interface MirrorRecovered {
	true: number;
	found: number;
	/** How many intervals held the true gap. */
	covered: number;
	/** Half of the interval’s width. */
	half: number;
	/** What the shares alone would say, without the pairs that favour neither side. */
	plain: number;
}

/** Of each of the eight questions: backed, asked in the exit, and what a slant adds to it. */
const ASKED = [
	{ backed: true, later: false, side: 0.5 },
	{ backed: true, later: true, side: -0.5 },
	{ backed: false, later: true, side: 0.5 },
	{ backed: false, later: false, side: -0.5 },
	{ backed: true, later: false, side: 0 },
	{ backed: true, later: true, side: 0 },
	{ backed: false, later: true, side: 0 },
	{ backed: false, later: false, side: 0 }
];

/** Simulates classes of one sort and measures them as the results page does. */
export function recoverMirror(is: MirroredClass, classes: number, seed: number): MirrorRecovered {
	const chance = seeded(seed);
	const lesson = mirroredLesson();
	const sums = { true: 0, found: 0, covered: 0, half: 0, plain: 0 };
	for (let at = 0; at < classes; at += 1) {
		const calls = Array.from({ length: is.learners }, () => callsOf(is, chance));
		const seats = calls.map((own, number) => {
			const signs = own.map((call) => (chance() < call ? '+' : '-')).join('');
			return mirrorSeat(`seat-${String(number).padStart(3, '0')}`, signs);
		});
		const input = aClass(seats, { published: lesson, lesson, slants });
		const { together } = classResults(input).mirror;
		if (together.withheld !== undefined) throw new Error('a class that answers has a gap');
		const { gap, democrats, republicans } = together;
		const truth = calls.reduce((sum, own) => sum + gapIn(own), 0) / calls.length;
		sums.true += truth / classes;
		sums.found += gap.value / classes;
		sums.half += (gap.high - gap.low) / 2 / classes;
		if (gap.low <= truth && truth <= gap.high) sums.covered += 1 / classes;
		sums.plain += (democrats.count / democrats.of - republicans.count / republicans.of) / classes;
	}
	return sums;
}

/** The chance of one learner to call each question shown. */
function callsOf({ dPrime, learned, spread, slant }: MirroredClass, chance: () => number) {
	const own = dPrime + spread * normal(chance);
	const line = spread * normal(chance);
	return MIRRORED.map((_, at) => {
		const { backed = false, later = false, side = 0 } = ASKED[at] ?? {};
		const apart = own + (later ? learned : 0);
		return phi((backed ? apart / 2 : -apart / 2) + side * slant - line);
	});
}

/** How much likelier statements of one side are called shown, each against one of neither side in the same set. */
function gapIn(calls: readonly number[]): number {
	const [d1 = 0, r1 = 0, d2 = 0, r2 = 0, n1 = 0, n2 = 0, n3 = 0, n4 = 0] = calls;
	return (d1 - n1 - (r1 - n2) + (d2 - n3) - (r2 - n4)) / 2;
}
