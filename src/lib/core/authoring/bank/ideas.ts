import { pairsOf } from '../../bank/pairs.ts';
import type { Bank } from '../../schema/bank.ts';
import { Misconception } from '../../schema/vocabulary.ts';
import type { Problem, Rule } from '../problem.ts';

const LEAST_PAIRS = 2;

/** A wrong idea that a learner met in a lesson can be asked about later, on other texts. */
export const ideas: Rule<Bank>[] = [
	{
		rule: `Every misconception is on at least ${LEAST_PAIRS} mirror pairs of the bank, so that a rule that was missed can return on a text that was not seen.`,
		find: findRare
	}
];

function findRare(bank: Bank): Problem[] {
	const named = pairsOf(bank).map(({ items: [{ key }] }) => [
		key.rationales.said.misconception,
		key.rationales.shown.misconception
	]);
	return Misconception.options.flatMap((idea) => {
		const pairs = named.filter((each) => each.includes(idea)).length;
		if (pairs >= LEAST_PAIRS) return [];
		return {
			path: 'items',
			message: `\`${idea}\` is on ${pairs} ${pairs === 1 ? 'pair' : 'pairs'} and must be on ${LEAST_PAIRS}: a rule that was missed returns on a text that was not seen; add a pair.`
		};
	});
}
