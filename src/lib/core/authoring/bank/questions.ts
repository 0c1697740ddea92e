import type { Bank, BankItem } from '../../schema/bank.ts';
import { SAID_OR_SHOWN } from '../../scoring/options.ts';
import type { Problem, Rule } from '../problem.ts';
import { countWords } from '../words.ts';

const MAX_WORDS = 25;

/** Each question is short, its own, and explains both answers. */
export const questions: Rule<Bank>[] = [
	{
		rule: 'No two items of the bank have the same `id` or the same statement, and each `id` starts with `bank-`.',
		find: findRepeated
	},
	{
		rule: `A statement of the bank has at most ${MAX_WORDS} words.`,
		find: ({ items }) => items.flatMap(findLong)
	},
	{
		rule: 'The wrong option of an item of the bank names the misconception it stands for, the right one names none, and their rationales differ.',
		find: ({ items }) => items.flatMap(findRationaleSlips)
	}
];

function findRepeated({ items }: Bank): Problem[] {
	const ids = items.map(({ id }) => id);
	const texts = items.map(({ stimulus }) => inShort(stimulus.text));
	return items.flatMap(({ id, stimulus }, index): Problem[] => {
		const path = `items.${id}`;
		if (ids.indexOf(id) < index) {
			return [{ path, message: `two items are called “${id}”; give each its own id.` }];
		}
		const first = texts.indexOf(inShort(stimulus.text));
		const repeated = first < index && {
			path: `${path}.stimulus.text`,
			message: `${ids[first] ?? 'another item'} has the same statement; write another or remove one.`
		};
		const foreign = !id.startsWith('bank-') && {
			path: `${path}.id`,
			message: 'an item of a module could have this id; begin it with `bank-`.'
		};
		return [repeated, foreign].filter((problem) => problem !== false);
	});
}

/** Letters and digits only, so that a changed comma does not hide a copy. */
function inShort(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}

function findLong({ id, stimulus }: BankItem): Problem[] {
	const words = countWords(stimulus.text);
	if (words <= MAX_WORDS) return [];
	return [
		{
			path: `items.${id}.stimulus.text`,
			message: `the statement has ${words} words and may have ${MAX_WORDS}; shorten it.`
		}
	];
}

function findRationaleSlips({ id, key }: BankItem): Problem[] {
	const path = `items.${id}.key.rationales`;
	const slips = SAID_OR_SHOWN.flatMap((option): Problem[] => {
		const named = key.rationales[option].misconception !== undefined;
		const at = `${path}.${option}.misconception`;
		if (option === key.correct && named) {
			return [
				{ path: at, message: `“${option}” is right and stands for no wrong idea; remove it.` }
			];
		}
		if (option === key.correct || named) return [];
		return [{ path: at, message: `say which wrong idea “${option}” stands for.` }];
	});
	if (inShort(key.rationales.said.text) !== inShort(key.rationales.shown.text)) return slips;
	return [...slips, { path, message: 'both rationales say the same; write one for each option.' }];
}
