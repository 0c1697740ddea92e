import type { Item } from '../schema/item.ts';
import type { Misconception } from '../schema/vocabulary.ts';

/** The wrong ideas that answers to this item can stand for, each once, in the order of its key. */
export function rulesAskedBy({ key }: Pick<Item, 'key'>): Misconception[] {
	return [...new Set(misconceptionsIn(key))];
}

// Each kind of item keeps its rationales in a place of its own, and all of them under `key`.
function misconceptionsIn(value: unknown): Misconception[] {
	if (typeof value !== 'object' || value === null) return [];
	const own =
		'misconception' in value && typeof value.misconception === 'string'
			? [value.misconception as Misconception]
			: [];
	return [...own, ...Object.values(value).flatMap(misconceptionsIn)];
}
