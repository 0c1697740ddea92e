import type { Bank } from '../../schema/bank.ts';
import { sourceRules } from '../checks/evidence.ts';
import type { Problem, RuleFamily } from '../problem.ts';
import { enough } from './enough.ts';
import { ideas } from './ideas.ts';
import { origins } from './origins.ts';
import { questions } from './questions.ts';
import { mirrors } from './mirrors.ts';

/** Every rule of the build for the bank, by family, in the order of the author’s README. */
export const bankRuleFamilies: readonly RuleFamily<Bank>[] = [
	{ title: 'Questions of the bank', rules: questions },
	{ title: 'Mirror pairs', rules: mirrors },
	{ title: 'Where the bank’s words come from', rules: [...origins, ...sourceRules] },
	{ title: 'Size and balance of the bank', rules: [...enough, ...ideas] }
];

/** Finds everything that the schema cannot say; an empty list means that forms may be drawn from the bank. */
export function checkBank(bank: Bank): Problem[] {
	return bankRuleFamilies.flatMap(({ rules }) => rules.flatMap(({ find }) => find(bank)));
}
