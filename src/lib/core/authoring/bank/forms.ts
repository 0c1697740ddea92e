import { TOLERANCE } from '../../bank/draw-forms.ts';
import { ownTopics } from '../../bank/own-topics.ts';
import { bankItemsOf, formsOf, OF_BANK } from '../../bank/with-forms.ts';
import type { Bank, BankItem } from '../../schema/bank.ts';
import type { LessonModule } from '../../schema/module.ts';
import type { Problem, Rule } from '../problem.ts';

/** A module as its file has it, before the items of the bank are added, and what its forms are drawn from. */
interface Formed {
	module: LessonModule;
	bank: Bank;
}

/** The same beside the other modules of the site. */
interface FormedBeside extends Formed {
	others: readonly LessonModule[];
}

/** Warm-up and exit are equally hard, in one lesson and from lesson to lesson. */
const alone: Rule<Formed>[] = [
	{
		rule: 'No item and no source of a module’s own has an `id` that starts with `bank-`.',
		find: findTakenIds
	},
	{
		rule: 'Warm-up and exit mirror each other: of every pair of the bank that one asks, the other asks the twin.',
		find: findUnmirrored
	},
	{
		rule: `The mean of \`expectedRight\` in each form is within ${TOLERANCE} of that of the bank.`,
		find: findUnevenForms
	}
];

/** Who takes several lessons meets nothing twice, and nothing that the lesson tells or stands in for. */
const beside: Rule<FormedBeside>[] = [
	{
		rule: 'No item of the bank is asked in two modules, and no twin of it.',
		find: findShared
	},
	{
		rule: 'The `topic` of a form’s items is none of the words in `module.topics`, nor in those of a module whose `alternative` this one is; singular and plural count alike.',
		find: findOwnTopics
	}
];

/** The rules in the order of the author’s README. */
export const formRules = [...alone, ...beside];

/** What is wrong with the forms of one module. */
export function checkForms(formed: Formed): Problem[] {
	return alone.flatMap(({ find }) => find(formed));
}

/** What is wrong with its forms beside those of the others. */
export function checkFormsBeside(formed: FormedBeside): Problem[] {
	return beside.flatMap(({ find }) => find(formed));
}

const FORMS = ['warmup', 'exit'] as const;

const drawAnew = ({ module }: LessonModule) =>
	`take the forms that \`npm run content:draw -- ${module.id}\` prints`;

function findTakenIds({ module }: Formed): Problem[] {
	const groups = [
		{ path: 'items', members: module.items },
		{ path: 'sources', members: module.sources }
	];
	return groups.flatMap(({ path, members }) =>
		members
			.filter(({ id }) => id.startsWith(OF_BANK))
			.map(({ id }) => ({
				path: `${path}.${id}.id`,
				message: 'ids that start with `bank-` belong to the bank; choose another id.'
			}))
	);
}

function findUnmirrored({ module, bank }: Formed): Problem[] {
	const pairs = new Map(bank.items.map(({ id, pair }) => [id, pair]));
	const asked = formsOf(module);
	return FORMS.flatMap((form) => {
		const other = form === 'warmup' ? 'exit' : 'warmup';
		return asked[form].flatMap((id) => {
			const pair = pairs.get(id);
			if (pair === undefined) return [];
			const twins = asked[other].filter((each) => each !== id && pairs.get(each) === pair);
			const here = asked[form].filter((each) => pairs.get(each) === pair);
			if (twins.length === 1 && here.length === 1) return [];
			return [
				{
					path: `steps.${form}.items`,
					message: `${id} has no twin of its own in \`${other}\`; ${drawAnew(module)}.`
				}
			];
		});
	});
}

function findUnevenForms({ module, bank }: Formed): Problem[] {
	const wanted = meanOf(bank.items);
	const asked = formsOf(module);
	return FORMS.flatMap((form) => {
		const items = bank.items.filter(({ id }) => asked[form].includes(id));
		const mean = meanOf(items);
		if (items.length === 0 || Math.abs(mean - wanted) <= TOLERANCE) return [];
		return [
			{
				path: `steps.${form}.items`,
				message: `the mean of \`expectedRight\` is ${Math.round(mean)} here and ${Math.round(wanted)} in the bank; ${drawAnew(module)}.`
			}
		];
	});
}

function meanOf(items: readonly BankItem[]): number {
	return items.reduce((sum, { expectedRight }) => sum + expectedRight, 0) / items.length;
}

function findOwnTopics({ module, bank, others }: FormedBeside): Problem[] {
	const own = ownTopics(module, { bank, others });
	const topics = new Map(bank.items.map(({ id, topic }) => [id, topic]));
	const asked = formsOf(module);
	return FORMS.flatMap((form) =>
		asked[form].flatMap((id) => {
			const topic = topics.get(id);
			if (topic === undefined || !own.includes(topic)) return [];
			const message = `${id} is about ${topic}, which this lesson leaves out; ${drawAnew(module)}.`;
			return [{ path: `steps.${form}.items`, message }];
		})
	);
}

function findShared({ module, bank, others }: FormedBeside): Problem[] {
	const pairs = new Map(bank.items.map(({ id, pair }) => [id, pair]));
	const asked = formsOf(module);
	return FORMS.flatMap((form) =>
		asked[form].flatMap((id) => {
			const pair = pairs.get(id);
			const other = others.find((each) =>
				bankItemsOf(each).some((item) => pairs.get(item) === pair)
			);
			if (pair === undefined || !other) return [];
			const message = `${id} or its twin is asked in module ${other.module.id} too; ${drawAnew(module)}.`;
			return [{ path: `steps.${form}.items`, message }];
		})
	);
}
