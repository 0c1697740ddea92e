import type { Bank, Favours } from '../../../schema/bank.ts';

/** What a mirror pair is told apart by: which pair an item is of, and which side would like it to be true. */
export interface Slant {
	pair: string;
	favours: Favours;
}

/** By the id of the item; of the bank, since a question in a lesson does not say it. */
export type Slants = ReadonlyMap<string, Slant>;

/** The pair and the side of every item of a bank. */
export function slantsOf({ items }: Pick<Bank, 'items'>): Slants {
	return new Map(items.map(({ id, pair, favours }) => [id, { pair, favours }]));
}
