import { drawForms } from '../../bank/draw-forms.ts';
import type { Bank } from '../../schema/bank.ts';
import { BankTopic } from '../../schema/bank.ts';
import type { Problem, Rule } from '../problem.ts';

const LEAST_ITEMS = 40;
const LEAST_TOPICS = 8;
const LEAST_SUPPORTED = 45;
const MOST_SUPPORTED = 60;
const LESSONS = 6;
const FORM = 4;

/** There is enough for a learner’s lessons, and no habit of answering does well on all of it. */
export const enough: Rule<Bank>[] = [
	{
		rule: `The bank has at least ${LEAST_ITEMS} items, about at least ${LEAST_TOPICS} topics.`,
		find: findFew
	},
	{
		rule: `Of the bank’s items, ${LEAST_SUPPORTED} to ${MOST_SUPPORTED} % are supported (\`shown\`): in all, and of those that favour a side.`,
		find: findLopsided
	},
	{
		rule: 'As many items of the bank favour Democrats as Republicans, and there are some of each.',
		find: findLeaning
	},
	{
		rule: `Forms of ${FORM} items can be drawn for ${LESSONS} lessons of one learner with no item twice, and for a lesson that leaves any one topic out.`,
		find: findShort
	}
];

function findFew({ items }: Bank): Problem[] {
	const topics = new Set(items.map(({ topic }) => topic)).size;
	const few = items.length < LEAST_ITEMS && {
		path: 'items',
		message: `the bank has ${items.length} items and needs ${LEAST_ITEMS}; add mirror pairs.`
	};
	const narrow = topics < LEAST_TOPICS && {
		path: 'items',
		message: `the bank is about ${topics} topics and needs ${LEAST_TOPICS}; add pairs about other topics.`
	};
	return [few, narrow].filter((problem) => problem !== false);
}

function findLopsided({ items }: Bank): Problem[] {
	const groups = [
		{ what: 'items', group: items },
		{
			what: 'items that favour a side',
			group: items.filter(({ favours }) => favours !== 'neither')
		}
	];
	return groups.flatMap(({ what, group }) => {
		const shown = group.filter(({ key }) => key.correct === 'shown').length;
		const share = (100 * shown) / group.length;
		if (group.length === 0 || (share >= LEAST_SUPPORTED && share <= MOST_SUPPORTED)) return [];
		const wanted = share < LEAST_SUPPORTED ? '`shown`' : '`said`';
		return [
			{
				path: 'items',
				message: `${shown} of ${group.length} ${what} are supported (${Math.round(share)} %), and ${LEAST_SUPPORTED} to ${MOST_SUPPORTED} % must be; add pairs that are ${wanted}.`
			}
		];
	});
}

function findLeaning({ items }: Bank): Problem[] {
	const count = (side: string) => items.filter(({ favours }) => favours === side).length;
	const [democrats, republicans] = [count('democrats'), count('republicans')];
	if (democrats === republicans && democrats > 0) return [];
	return [
		{
			path: 'items',
			message: `${democrats} items favour Democrats and ${republicans} favour Republicans; make it as many of each.`
		}
	];
}

function findShort(bank: Bank): Problem[] {
	const lessons = countLessons(bank);
	const few = {
		path: 'items',
		message: `forms of ${FORM} can be drawn for ${lessons} lessons and must last for ${LESSONS}; add pairs, of each kind (a side or neither, \`shown\` or \`said\`).`
	};
	// Where no form can be drawn at all, none can be drawn without a topic either.
	if (lessons === 0) return [few];
	const topics = BankTopic.options
		.filter((topic) => 'short' in drawForms({ bank, seed: 0, size: FORM, avoidTopics: [topic] }))
		.map((topic) => ({
			path: 'items',
			message: `no forms of ${FORM} can be drawn without the topic \`${topic}\`; add pairs about other topics.`
		}));
	return lessons < LESSONS ? [few, ...topics] : topics;
}

/** For how many lessons one learner is given new items. */
function countLessons(bank: Bank): number {
	const seen: string[] = [];
	for (let lesson = 0; ; lesson++) {
		const forms = drawForms({ bank, seed: lesson, size: FORM, avoid: seen });
		if ('short' in forms) return lesson;
		seen.push(...[...forms.warmup, ...forms.exit].map(({ id }) => id));
	}
}
