import { scoreLearners } from '../measures/class/tries/scored-learners.ts';
import type { ClassAttempt } from '../measures/class/tries/scored-learners.ts';
import { countingTry } from '../results/counting-try.ts';
import type { CountingTry } from '../schema/assignment.ts';
import type { Item } from '../schema/item.ts';

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
	learners: readonly ClassAttempt[],
	counts: CountingTry
): AnswerCounts[] {
	const given = scoreLearners(items, learners).flatMap(({ answers }) => answers);
	return items.map(({ id }) => {
		const answers = given.flatMap((each) =>
			each.item.id === id ? [countingTry(each, counts)] : []
		);
		const chosen = answers.flatMap(({ made: { response } }) =>
			response.kind === 'choice'
				? response.option
				: response.kind === 'verdict'
					? response.verdict
					: []
		);
		const options = new Map<string, number>();
		for (const option of chosen) options.set(option, (options.get(option) ?? 0) + 1);
		return {
			item: id,
			answered: answers.length,
			right: answers.filter(({ score }) => score.outcome === 'correct').length,
			options: Object.fromEntries(options)
		};
	});
}
