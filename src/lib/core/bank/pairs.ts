import type { Bank, BankItem, BankTopic } from '../schema/bank.ts';

/** Two items with the same structure of evidence, one of which swaps the party, country or company. */
export interface MirrorPair {
	id: string;
	topic: BankTopic;
	/** Whether one item favours Democrats and the other Republicans. */
	slanted: boolean;
	/** Whether both are supported. */
	shown: boolean;
	/** Per cent, the same for both. */
	expectedRight: number;
	/** Democrats before Republicans in a slanted pair, else as in the file. */
	items: [BankItem, BankItem];
}

/** The pairs of a bank, in its order. A group that is no pair is left out; the build refuses it before. */
export function pairsOf({ items }: Bank): MirrorPair[] {
	return [...Map.groupBy(items, ({ pair }) => pair)].flatMap(([id, [one, other, ...more]]) => {
		if (!one || !other || more.length > 0) return [];
		return {
			id,
			topic: one.topic,
			slanted: one.favours !== 'neither',
			shown: one.key.correct === 'shown',
			expectedRight: one.expectedRight,
			items: one.favours === 'republicans' ? [other, one] : [one, other]
		};
	});
}
