import type { ChoiceItem, Item } from '../../schema/item.ts';
import type { LessonModule } from '../../schema/module.ts';
import type { Statement } from '../../schema/statement.ts';
import type { Problem, Rule } from '../problem.ts';

const LEAST_SUPPORTED = 45;
const MOST_SUPPORTED = 60;
const MOST_ALIKE = 40;

/** Fewer than four statements cannot all meet the share: of three, 33 % or 67 % are supported. */
const ENOUGH_STATEMENTS = 4;
const ENOUGH_ITEMS = 3;

/** Doubting everything scores as badly as believing everything, and no pattern gives the key away. */
export const balance: Rule[] = [
	{
		rule: `Of the statements that a verdict item or a sort item judges, ${LEAST_SUPPORTED} to ${MOST_SUPPORTED} % are \`supported\` (from ${ENOUGH_STATEMENTS} statements up).`,
		find: findLopsided
	},
	{
		rule: 'At least one judged statement is somebody’s words (`quoted-claim` or `retold-claim`) and `supported`.',
		find: findNoSupportedClaim
	},
	{
		rule: 'At least one judged statement is the writer’s own (`narration`) and not `supported`.',
		find: findNoUnsupportedNarration
	},
	{
		rule: `Among the choices with their own options, the key stands in the same position in at most ${MOST_ALIKE} %, rounded up (from ${ENOUGH_ITEMS} items up).`,
		find: findKeyPosition
	},
	{
		rule: `Among the choices with their own options, the key is the longest option in at most ${MOST_ALIKE} %, rounded up (from ${ENOUGH_ITEMS} items up).`,
		find: findLongestKey
	},
	{
		rule: 'Half of the said-or-shown items of a step are `shown`; with an odd number, one more or one fewer.',
		find: findUnevenHalves
	}
];

function listJudged(module: LessonModule): Statement[] {
	const asked = new Set(module.items.flatMap(judgedBy));
	return module.statements.filter(({ id }) => asked.has(id));
}

function judgedBy(item: Item): string[] {
	if (item.kind === 'verdict') return [item.statement];
	if (item.kind === 'sort') return item.cards.map(({ statement }) => statement);
	return [];
}

function findLopsided(module: LessonModule): Problem[] {
	const judged = listJudged(module);
	const supported = judged.filter(({ verdict }) => verdict === 'supported').length;
	const share = (100 * supported) / judged.length;
	if (judged.length < ENOUGH_STATEMENTS) return [];
	if (share >= LEAST_SUPPORTED && share <= MOST_SUPPORTED) return [];
	const wanted = share < LEAST_SUPPORTED ? 'supported' : 'not fully supported';
	return [
		{
			path: 'statements',
			message: `${supported} of ${judged.length} judged statements are supported (${Math.round(share)} %), and ${LEAST_SUPPORTED} to ${MOST_SUPPORTED} % must be; judge more that are ${wanted}.`
		}
	];
}

function findNoSupportedClaim(module: LessonModule): Problem[] {
	const found = listJudged(module).some(
		({ voice, verdict }) =>
			(voice === 'quoted-claim' || voice === 'retold-claim') && verdict === 'supported'
	);
	if (found) return [];
	return [
		{
			path: 'statements',
			message:
				'no judged statement is somebody’s words and supported, so doubting every quotation would do; judge one.'
		}
	];
}

function findNoUnsupportedNarration(module: LessonModule): Problem[] {
	const found = listJudged(module).some(
		({ voice, verdict }) => voice === 'narration' && verdict !== 'supported'
	);
	if (found) return [];
	return [
		{
			path: 'statements',
			message:
				'no judged statement is narration and not fully supported, so trusting the writer would do; judge one.'
		}
	];
}

function listOwnChoices(module: LessonModule): ChoiceItem[] {
	return module.items.filter(
		(item): item is ChoiceItem => item.kind === 'choice' && item.scale === 'own'
	);
}

function mostAlike(items: number): number {
	return Math.ceil((items * MOST_ALIKE) / 100);
}

function findKeyPosition(module: LessonModule): Problem[] {
	const items = listOwnChoices(module);
	if (items.length < ENOUGH_ITEMS) return [];
	const byPosition = Map.groupBy(items, ({ options = [], key }) =>
		options.findIndex(({ id }) => id === key.correct)
	);
	return [...byPosition]
		.filter(([position, keyed]) => position >= 0 && keyed.length > mostAlike(items.length))
		.map(([position, keyed]) => ({
			path: 'items',
			message: `the key is option ${position + 1} in ${keyed.length} of ${items.length} choices (${names(keyed)}), and at most ${mostAlike(items.length)} may agree; reorder some options.`
		}));
}

function findLongestKey(module: LessonModule): Problem[] {
	const items = listOwnChoices(module);
	const longest = items.filter(isKeyLongest);
	if (items.length < ENOUGH_ITEMS || longest.length <= mostAlike(items.length)) return [];
	return [
		{
			path: 'items',
			message: `the key is the longest option in ${longest.length} of ${items.length} choices (${names(longest)}), and at most ${mostAlike(items.length)} may be; shorten keys or lengthen other options.`
		}
	];
}

function isKeyLongest({ options = [], key }: ChoiceItem): boolean {
	const right = [key.correct, ...(key.alsoCorrect ?? [])];
	const longest = (ids: (id: string) => boolean) =>
		Math.max(0, ...options.filter(({ id }) => ids(id)).map(({ text }) => text.length));
	return longest((id) => right.includes(id)) > longest((id) => !right.includes(id));
}

function names(items: readonly ChoiceItem[]): string {
	return items.map(({ id }) => id).join(', ');
}

function findUnevenHalves(module: LessonModule): Problem[] {
	const items = new Map(module.items.map((item) => [item.id, item]));
	return module.steps.flatMap((step): Problem[] => {
		if (step.kind !== 'warmup' && step.kind !== 'exit') return [];
		const keys = step.items.flatMap((id) => {
			const item = items.get(id);
			return item?.kind === 'choice' && item.scale === 'said-or-shown' ? [item.key.correct] : [];
		});
		const shown = keys.filter((key) => key === 'shown').length;
		if (Math.abs(2 * shown - keys.length) <= keys.length % 2) return [];
		return [
			{
				path: `steps.${step.kind}.items`,
				message: `${shown} of ${keys.length} said-or-shown items are \`shown\`; make it half.`
			}
		];
	});
}
