import type { AttemptState } from '../attempt/fold.ts';
import type { CountingTry } from '../schema/assignment.ts';
import type { Item } from '../schema/item.ts';
import { score } from '../scoring/score.ts';
import { countingTry } from './counting-try.ts';

/** How a class answered one question, by the tries that count. */
export interface AnswerCounts {
	item: string;
	answered: number;
	/** Who got all points. */
	right: number;
	/** By the id of the option; only options that somebody chose, and only where one is chosen. */
	options: Record<string, number>;
}

/** How many gave which answer to each of these items, in their order. */
export function answerCounts(
	items: readonly Item[],
	states: readonly AttemptState[],
	counts: CountingTry
): AnswerCounts[] {
	return items.map((item) => {
		const answers = states.flatMap((state) => countingTry(item, state, counts)?.response ?? []);
		const chosen = answers.flatMap((response) =>
			response.kind === 'choice'
				? response.option
				: response.kind === 'verdict'
					? response.verdict
					: []
		);
		const options = new Map<string, number>();
		for (const option of chosen) options.set(option, (options.get(option) ?? 0) + 1);
		return {
			item: item.id,
			answered: answers.length,
			right: answers.filter((response) => score(item, response).outcome === 'correct').length,
			options: Object.fromEntries(options)
		};
	});
}
