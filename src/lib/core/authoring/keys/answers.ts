import type { ChoiceItem, Item, MarkItem, VerdictItem, WriteItem } from '../../schema/item.ts';
import type { LessonModule } from '../../schema/module.ts';
import type { Statement } from '../../schema/statement.ts';
import { optionsOf, rightOptions, VERDICTS } from '../../scoring/options.ts';
import type { Problem, Rule } from '../problem.ts';
import { findMatchSlips, findOrderSlips, findSortSlips } from './arrangements.ts';

type Kind = Item['kind'];
type ItemOf<K extends Kind> = Extract<Item, { kind: K }>;

/** Keys point at what is there and agree with the statements. */
export const answers: Rule[] = [
	{
		rule: 'A choice has `options` if its scale is `own`, and none if not; its key is one of its options; the texts of its options differ.',
		find: (module) => ofKind(module, 'choice').flatMap(findChoiceSlips)
	},
	{
		rule: '`alsoCorrect` of a choice or verdict item names options of it other than `correct`, each once, and not all of them are right.',
		find: (module) =>
			[...ofKind(module, 'choice'), ...ofKind(module, 'verdict')].flatMap(findAlsoSlips)
	},
	{
		rule: 'A `said-or-shown` item has a `stimulus`, and a `voice` item has a `statement`.',
		find: (module) => ofKind(module, 'choice').flatMap(findMissingSubject)
	},
	{
		rule: 'The key of a voice, verdict or said-or-shown item agrees with its statement: `shown` is the verdict `supported`, `said` is any other.',
		find: findDisagreement
	},
	{
		rule: 'The targets of a mark item are spans of it, and at least one span is not a target.',
		find: (module) => ofKind(module, 'mark').flatMap(findMarkSlips)
	},
	{
		rule: 'In a match, every left entry is paired with a right entry; a right entry without a pair has a rationale.',
		find: (module) => ofKind(module, 'match').flatMap(findMatchSlips)
	},
	{
		rule: 'The sequence of an order item names each entry once, and the entries are not shown in that order.',
		find: (module) => ofKind(module, 'order').flatMap(findOrderSlips)
	},
	{
		rule: 'A sort item places every card once, where the card’s statement says: `said-…` for `quoted-claim` and `retold-claim`, `written-…` for `reported-finding` and `narration`; `…-backed` for `supported`, `…-open` for any other verdict.',
		find: (module) =>
			ofKind(module, 'sort').flatMap((item) => findSortSlips(item, module.statements))
	},
	{
		rule: 'The model sentence of a write item fits into `maxCharacters`.',
		find: (module) => ofKind(module, 'write').flatMap(findWriteSlips)
	}
];

function ofKind<K extends Kind>(module: LessonModule, kind: K): ItemOf<K>[] {
	return module.items.filter((item): item is ItemOf<K> => item.kind === kind);
}

function findChoiceSlips(item: ChoiceItem): Problem[] {
	const path = `items.${item.id}`;
	if (item.scale !== 'own' && item.options) {
		return [
			{
				path: `${path}.options`,
				message: `the scale \`${item.scale}\` brings its own options; remove these.`
			}
		];
	}
	if (item.scale === 'own' && !item.options) {
		return [
			{ path: `${path}.options`, message: 'the scale `own` needs its options; list two to six.' }
		];
	}
	const options = optionsOf(item);
	const texts = (item.options ?? []).map(({ text }) => text);
	const copies = (item.options ?? [])
		.filter(({ text }, index) => texts.indexOf(text) !== index)
		.map(({ id }) => ({
			path: `${path}.options.${id}.text`,
			message: 'another option has the same text; write two different options.'
		}));
	if (options.includes(item.key.correct)) return copies;
	return [
		...copies,
		{
			path: `${path}.key.correct`,
			message: `“${item.key.correct}” is not an option of this item; write one of ${options.join(', ')}.`
		}
	];
}

function findAlsoSlips(item: ChoiceItem | VerdictItem): Problem[] {
	const path = `items.${item.id}.key.alsoCorrect`;
	const options: readonly string[] = item.kind === 'choice' ? optionsOf(item) : VERDICTS;
	const also: readonly string[] = item.key.alsoCorrect ?? [];
	const slips = also.flatMap((id, index) => {
		if (!options.includes(id)) {
			const named = options.join(', ');
			return [`“${id}” is not an option of this item; write one of ${named}.`];
		}
		if (id === item.key.correct) return [`“${id}” is the key already; remove it here.`];
		return also.indexOf(id) < index ? [`“${id}” stands here twice; remove one.`] : [];
	});
	const right = new Set<string>(rightOptions(item));
	if (slips.length === 0 && also.length > 0 && options.every((id) => right.has(id))) {
		slips.push('every option is right, so there is nothing to ask; remove one.');
	}
	return slips.map((message) => ({ path, message }));
}

function findMissingSubject(item: ChoiceItem): Problem[] {
	if (item.scale === 'said-or-shown' && !item.stimulus) {
		return [
			{
				path: `items.${item.id}.stimulus`,
				message: 'a said-or-shown item is judged on its own; add the statement and its record.'
			}
		];
	}
	if (item.scale === 'voice' && item.statement === undefined) {
		return [
			{
				path: `items.${item.id}.statement`,
				message: 'a voice item asks about a statement; name it.'
			}
		];
	}
	return [];
}

function findDisagreement(module: LessonModule): Problem[] {
	const statements = new Map(module.statements.map((statement) => [statement.id, statement]));
	return module.items.flatMap((item) => {
		if (item.kind !== 'choice' && item.kind !== 'verdict') return [];
		const statement = statements.get(item.statement ?? '');
		if (!statement) return [];
		const asked = whatIsAsked(item, statement);
		if (!asked) return [];
		if (asked.answer === undefined) {
			return [
				{
					path: `items.${item.id}.statement`,
					message: `statement ${statement.id} has no voice to ask about; ask for its verdict only.`
				}
			];
		}
		if (asked.answer === item.key.correct) return [];
		return [
			{
				path: `items.${item.id}.key.correct`,
				message: `the key is \`${item.key.correct}\`, but the ${asked.axis} of statement ${statement.id} makes it \`${asked.answer}\`; correct one of the two.`
			}
		];
	});
}

function whatIsAsked(item: ChoiceItem | VerdictItem, statement: Statement) {
	if (item.kind === 'verdict') return { axis: 'verdict', answer: statement.verdict };
	switch (item.scale) {
		case 'voice':
			return { axis: 'voice', answer: statement.voice };
		case 'said-or-shown':
			return { axis: 'verdict', answer: statement.verdict === 'supported' ? 'shown' : 'said' };
		case 'own':
			return undefined;
	}
}

function findMarkSlips({ id, spans, key }: MarkItem): Problem[] {
	const path = `items.${id}.key.targets`;
	const unknown = key.targets
		.filter((target) => !spans.some((span) => span.id === target))
		.map((target) => ({ path, message: `“${target}” is not a span of this item; correct it.` }));
	if (spans.some((span) => !key.targets.includes(span.id))) return unknown;
	return [
		...unknown,
		{ path, message: 'every span is a target, so marking all is right; add a span that is not.' }
	];
}

function findWriteSlips({ id, maxCharacters, key }: WriteItem): Problem[] {
	if (key.model.length <= maxCharacters) return [];
	return [
		{
			path: `items.${id}.key.model`,
			message: `the model has ${key.model.length} characters and the learner may write ${maxCharacters}; shorten it.`
		}
	];
}
