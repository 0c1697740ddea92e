import type { Lesson } from '../../../schema/lesson.ts';
import { tallyVerdicts } from '../../tally.ts';
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

/** The verdict judgments of each learner, sorted out by the one tally; in the learners' order. */
export function judgmentsOf(
	lesson: Pick<Lesson, 'items'>,
	learners: readonly ScoredLearner[]
): Judgments[] {
	return learners.map(({ seat, state, answers }) => {
		const tally = tallyVerdicts(lesson, state);
		const judged = answers.flatMap(({ item, first }) =>
			item.kind === 'verdict'
				? [{ signal: item.key.correct === 'supported', reference: first.reference }]
				: []
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
