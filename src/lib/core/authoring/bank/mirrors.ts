import type { Bank, BankItem } from '../../schema/bank.ts';
import type { Problem, Rule } from '../problem.ts';

type Twins = readonly [BankItem, BankItem];

/** Twins differ in who or what they are about, and in nothing that would make one of them easier. */
export const mirrors: Rule<Bank>[] = [
	{ rule: 'Two items, no more and no fewer, bear the same `pair`.', find: findNoPair },
	{
		rule: 'Of two twins one favours `democrats` and the other `republicans`, or both favour `neither`.',
		find: (bank) => listTwins(bank).flatMap(findSameSide)
	},
	{
		rule: 'Twins are alike in what makes them hard: `expectedRight`, the right option, the topic, the `origin`, the wrong idea and the number of rows of evidence.',
		find: (bank) => listTwins(bank).flatMap(findUnlike)
	}
];

function listTwins({ items }: Bank): Twins[] {
	return [...Map.groupBy(items, ({ pair }) => pair).values()].flatMap((group) => {
		const [one, other] = group;
		return one && other && group.length === 2 ? [[one, other]] : [];
	});
}

function findNoPair({ items }: Bank): Problem[] {
	return [...Map.groupBy(items, ({ pair }) => pair)]
		.filter(([, group]) => group.length !== 2)
		.map(([pair, group]) => ({
			path: `items.${group[0]?.id ?? ''}.pair`,
			message:
				group.length === 1
					? `no other item bears the pair “${pair}”; write its mirror.`
					: `${group.length} items bear the pair “${pair}” (${group.map(({ id }) => id).join(', ')}); keep two.`
		}));
}

function findSameSide([one, other]: Twins): Problem[] {
	const sides = [one.favours, other.favours];
	const mirrored = sides.includes('democrats') && sides.includes('republicans');
	if (mirrored || sides.every((side) => side === 'neither')) return [];
	return [
		{
			path: `items.${other.id}.favours`,
			message: `this item favours ${other.favours} and its twin ${one.id} favours ${one.favours}; swap the side in one of the two.`
		}
	];
}

const ALIKE: readonly { field: string; of: (item: BankItem) => string | number | undefined }[] = [
	{ field: 'expectedRight', of: ({ expectedRight }) => expectedRight },
	{ field: 'key.correct', of: ({ key }) => key.correct },
	{ field: 'topic', of: ({ topic }) => topic },
	{ field: 'origin', of: ({ origin }) => origin },
	{
		field: 'key.rationales',
		of: ({ key: { rationales } }) =>
			rationales.said.misconception ?? rationales.shown.misconception ?? 'no misconception'
	},
	{ field: 'evidence', of: ({ evidence }) => evidence.length }
];

function findUnlike([one, other]: Twins): Problem[] {
	return ALIKE.filter(({ of }) => of(one) !== of(other)).map(({ field, of }) => ({
		path: `items.${other.id}.${field}`,
		message: `this is ${of(other)}, and ${of(one)} at its twin ${one.id}; make both alike.`
	}));
}
