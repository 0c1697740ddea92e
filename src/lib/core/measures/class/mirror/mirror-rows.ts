import type { ScoredLearner } from '../tries/scored-learners.ts';
import type { AskedPair } from './asked-pairs.ts';

/** What one learner called shown at one pair. */
export interface MirrorJudgment {
	/** Whether the record backs both. */
	shown: boolean;
	/** 1 if called shown, else 0. */
	democrats: number;
	republicans: number;
	/**
	 * Democrats’ less Republicans’, less the same difference at the pairs of neither side beside them, −2 to 2: what lay
	 * between warm-up and exit is taken out.
	 */
	gap: number;
}

/** The judgments of one learner who answered all that is compared. Only the means of a class leave this folder. */
export interface MirrorRow {
	seat: string;
	judgments: MirrorJudgment[];
}

/**
 * One row for each learner who answered every item of every pair, and of every pair beside it, over first tries; others
 * are left out, so that both sides are judged by the same learners.
 */
export function mirrorRows(
	pairs: readonly AskedPair[],
	learners: readonly ScoredLearner[]
): MirrorRow[] {
	if (pairs.length === 0) return [];
	return learners.flatMap(({ seat, answers }) => {
		const called = new Map(
			answers.flatMap(({ item, first: { made } }) =>
				made.response.kind === 'choice'
					? [[item.id, made.response.option === 'shown' ? 1 : 0] as const]
					: []
			)
		);
		const judgments = pairs.flatMap((pair) => judgmentAt(pair, called) ?? []);
		return judgments.length === pairs.length ? [{ seat, judgments }] : [];
	});
}

function judgmentAt(
	{ shown, democrats, republicans, beside }: AskedPair,
	called: ReadonlyMap<string, number>
): MirrorJudgment | undefined {
	const differences = [{ democrats, republicans }, ...beside].map((pair) => {
		const [one, other] = [called.get(pair.democrats), called.get(pair.republicans)];
		return one === undefined || other === undefined ? undefined : one - other;
	});
	const [own, ...others] = differences.filter((each) => each !== undefined);
	if (own === undefined || others.length < beside.length) return undefined;
	const between = others.reduce((sum, each) => sum + each, 0) / Math.max(1, others.length);
	return {
		shown,
		democrats: called.get(democrats) ?? 0,
		republicans: called.get(republicans) ?? 0,
		gap: own - between
	};
}
