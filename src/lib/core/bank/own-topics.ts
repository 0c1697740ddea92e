import type { Bank, BankTopic } from '../schema/bank.ts';
import type { ModuleInfo } from '../schema/module.ts';

/** What a module says about itself, as far as its forms are concerned. */
interface About {
	module: Pick<ModuleInfo, 'id' | 'topics' | 'alternative'>;
}

/**
 * The topics of the bank that the forms of a lesson leave out: its own, so that what it tells does not answer them, and
 * those of the lessons whose alternative it is, so that who would rather not read about one does not meet it here.
 */
export function ownTopics(
	lesson: About,
	{ bank, others }: { bank: Bank; others: readonly About[] }
): BankTopic[] {
	const instead = others.filter(({ module }) => module.alternative === lesson.module.id);
	const words = [lesson, ...instead]
		.flatMap(({ module }) => module.topics)
		.flatMap((topic) => topic.toLowerCase().split(/[^\p{L}\p{N}]+/u));
	const topics = new Set(bank.items.map(({ topic }) => topic));
	return [...topics].filter((topic) => {
		// “school budgets” are about the topic `schools`.
		const stem = topic.replace(/s$/, '');
		return words.some((word) => word.startsWith(stem));
	});
}
