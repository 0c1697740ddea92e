import type { ScoredLearner } from '../measures/class/tries/scored-learners.ts';
import type { CountingTry } from '../schema/assignment.ts';
import type { ItemResponse } from '../schema/response.ts';
import type { Confidence, Misconception } from '../schema/vocabulary.ts';
import type { Outcome } from '../scoring/score.ts';
import { countingTry, lastTry } from './counting-try.ts';

/** One response as results give it out. */
export interface ResponseRecord {
	seat: string;
	item: string;
	try: number;
	response: ItemResponse;
	confidence?: Confidence | undefined;
	reason?: string | undefined;
	/** ISO 8601 by the device's clock: shown, never trusted. */
	at: string;
	points: number;
	max: number;
	outcome: Outcome;
	misconceptions: Misconception[];
	/** Whether measures count it. */
	first: boolean;
	/** Whether it is the last try; of a written sentence, the first rating of the last words. */
	last: boolean;
	/** Whether the grade counts it. */
	counts: boolean;
}

/** Every response that counts for something or was a try between, by seat, item and try. */
export function responseRecords(
	learners: readonly ScoredLearner[],
	counts: CountingTry
): ResponseRecord[] {
	return learners.flatMap(({ answers }) =>
		answers.flatMap((answer) => {
			const counting = countingTry(answer, counts);
			const last = lastTry(answer.tries);
			return answer.tries.map((each): ResponseRecord => {
				const { reference, score } = each;
				const { response, confidence, reason, at } = each.made;
				return {
					seat: reference.seat,
					item: reference.item,
					try: reference.try,
					response,
					confidence,
					reason,
					at,
					points: score.points,
					max: score.max,
					outcome: score.outcome,
					misconceptions: score.misconceptions,
					first: each === answer.first,
					last: each === last,
					counts: each === counting
				};
			});
		})
	);
}
