import type { Bank, BankItem } from '../../schema/bank.ts';
import type { Problem, Rule } from '../problem.ts';
import { countWords, quotedRuns } from '../words.ts';

const MAX_WORDS = 25;
const MARK = 'made up for practice';

/** What is real can be turned to, and what is made up says so where learners read it. */
export const origins: Rule<Bank>[] = [
	{
		rule: 'Every source that an item of the bank names is under `sources`, each with an id of its own.',
		find: findUnknown
	},
	{
		rule: `The \`topic\` of the \`stimulus\` of a \`made-up\` item says “${MARK}”; its sources have \`rights: own\`, and it has no evidence.`,
		find: (bank) => bank.items.filter(({ origin }) => origin === 'made-up').flatMap(unmarked(bank))
	},
	{
		rule: 'A `sourced` item has at least one row of evidence, and none of its sources has `rights: own`.',
		find: (bank) => bank.items.filter(({ origin }) => origin === 'sourced').flatMap(unbacked(bank))
	},
	{
		rule: `A quotation in an item of the bank has at most ${MAX_WORDS} words, unless its source is in the public domain.`,
		find: findLong
	}
];

function namedSources({ id, stimulus, evidence }: BankItem) {
	return [
		{ path: `items.${id}.stimulus.source`, source: stimulus.source },
		{ path: `items.${id}.stimulus.recordSource`, source: stimulus.recordSource },
		...evidence.flatMap((row) => {
			const path = `items.${id}.evidence.${row.id}`;
			const via = row.via === undefined ? [] : [{ path: `${path}.via`, source: row.via }];
			return [{ path: `${path}.source`, source: row.source }, ...via];
		})
	];
}

function findUnknown({ sources, items }: Bank): Problem[] {
	const ids = sources.map(({ id }) => id);
	const repeated = ids
		.filter((id, index) => ids.indexOf(id) < index)
		.map((id) => ({
			path: `sources.${id}`,
			message: `two sources are called “${id}”; give each its own id.`
		}));
	const unknown = items
		.flatMap(namedSources)
		.filter(({ source }) => !ids.includes(source))
		.map(({ path, source }) => ({
			path,
			message: `there is no source “${source}” in the bank; correct the id or add the source.`
		}));
	return [...repeated, ...unknown];
}

function ownSources({ sources }: Bank): Set<string> {
	return new Set(sources.filter(({ rights }) => rights === 'own').map(({ id }) => id));
}

function unmarked(bank: Bank) {
	const own = ownSources(bank);
	const known = new Set(bank.sources.map(({ id }) => id));
	return (item: BankItem): Problem[] => {
		const path = `items.${item.id}`;
		const real = namedSources(item)
			.filter(({ source }) => known.has(source) && !own.has(source))
			.map((named) => ({
				path: named.path,
				message: `source ${named.source} is a real document and the item is made up; name one with \`rights: own\`.`
			}));
		const backed = item.evidence.length > 0 && {
			path: `${path}.evidence`,
			message: 'what is made up has no evidence; write `[]`, or `origin: sourced` if it is real.'
		};
		const silent = !item.stimulus.topic.toLowerCase().includes(MARK) && {
			path: `${path}.stimulus.topic`,
			message: `a learner would take this for real; add “${MARK}”.`
		};
		return [...real, ...[backed, silent].filter((problem) => problem !== false)];
	};
}

function unbacked(bank: Bank) {
	const own = ownSources(bank);
	return (item: BankItem): Problem[] => {
		const invented = namedSources(item)
			.filter(({ source }) => own.has(source))
			.map(({ path, source }) => ({
				path,
				message: `source ${source} was written for practice; name the real document, or write \`origin: made-up\`.`
			}));
		if (item.evidence.length > 0) return invented;
		return [
			...invented,
			{
				path: `items.${item.id}.evidence`,
				message: 'a sourced item needs at least one quotation of the record; add it.'
			}
		];
	};
}

function findLong({ sources, items }: Bank): Problem[] {
	const kept = new Set(sources.filter(({ rights }) => rights === 'quoted').map(({ id }) => id));
	return items
		.flatMap(listQuotations)
		.filter(({ source }) => kept.has(source))
		.map(({ path, text }) => ({ path, words: countWords(text) }))
		.filter(({ words }) => words > MAX_WORDS)
		.map(({ path, words }) => ({
			path,
			message: `this quotation has ${words} words and may have ${MAX_WORDS}; shorten it.`
		}));
}

function listQuotations({ id, stimulus, evidence }: BankItem) {
	const path = `items.${id}`;
	return [
		...quotedRuns(stimulus.text).map((text) => ({
			path: `${path}.stimulus.text`,
			source: stimulus.source,
			text
		})),
		...stimulus.record.flatMap(quotedRuns).map((text) => ({
			path: `${path}.stimulus.record`,
			source: stimulus.recordSource,
			text
		})),
		...evidence.map(({ id: row, source, quote }) => ({
			path: `${path}.evidence.${row}.quote`,
			source,
			text: quote
		}))
	];
}
