import { tallyScored } from '../../tally.ts';
import type { Reference } from '../tries/reference.ts';
import type { ScoredLearner } from '../tries/scored-learners.ts';

/** The responses behind each count of one learner's tally. */
export interface Judgments {
	seat: string;
	hits: Reference[];
	doubted: Reference[];
	caught: Reference[];
	accepted: Reference[];
}

/**
 * The verdict judgments of each learner, sorted out by the one tally (`tallyScored`) into hits, misses, correct rejections
 * and false alarms; in the learners' order.
 */
export function judgmentsOf(learners: readonly ScoredLearner[]): Judgments[] {
	return learners.map(({ seat, answers }) => {
		const verdicts = answers.filter(({ item }) => item.kind === 'verdict' && !item.discussion);
		const tally = tallyScored(
			verdicts.map(({ item, first }) => ({ item, first: first.made, score: first.score }))
		);
		const judged = verdicts.flatMap(({ item, first: { reference } }) =>
			item.kind === 'verdict' ? [{ signal: item.key.correct === 'supported', reference }] : []
		);
		const doubted = new Set(tally.doubtedItems);
		const accepted = new Set(tally.acceptedItems);
		const pick = (signal: boolean, mistaken: boolean) =>
			judged.flatMap((each) => {
				const mistakes = signal ? doubted : accepted;
				const fits = each.signal === signal && mistakes.has(each.reference.item) === mistaken;
				return fits ? [each.reference] : [];
			});
		return {
			seat,
			hits: pick(true, false),
			doubted: pick(true, true),
			caught: pick(false, false),
			accepted: pick(false, true)
		};
	});
}
