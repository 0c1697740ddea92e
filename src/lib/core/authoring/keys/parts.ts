import type { Item, Rationale } from '../../schema/item.ts';
import { optionsOf, rightOptions, VERDICTS } from '../../scoring/options.ts';

/** A part of an item that owes the learner a rationale. */
export interface Part {
	id: string;
	/** Whether the rationale must, may or must not name a misconception. */
	misconception: 'needed' | 'allowed' | 'none';
}

/** Every part that needs a rationale, in the order of the item. */
export function partsOf(item: Item): Part[] {
	switch (item.kind) {
		case 'choice':
			return rightOrWrong(optionsOf(item), rightOptions(item));
		case 'verdict':
			return rightOrWrong(VERDICTS, rightOptions(item));
		case 'mark':
			return item.spans.map(({ id }) => ({
				id,
				misconception: item.key.targets.includes(id) ? 'allowed' : 'needed'
			}));
		case 'match': {
			const paired = new Set(Object.values(item.key.pairs));
			const unpaired = item.right.filter(({ id }) => !paired.has(id));
			return rightOrWrong(
				[...item.left, ...unpaired].map(({ id }) => id),
				[]
			);
		}
		case 'order':
			return item.entries.map(({ id }) => ({ id, misconception: 'allowed' }));
		case 'sort':
			return item.cards.map(({ id }) => ({ id, misconception: 'allowed' }));
		case 'write':
			return item.key.rubric.map(({ id }) => ({ id, misconception: 'allowed' }));
	}
}

/** The rationales of an item by the id of their part. */
export function rationalesOf(item: Item): Map<string, Rationale> {
	return new Map(Object.entries(item.key.rationales));
}

function rightOrWrong(ids: readonly string[], right: readonly string[]): Part[] {
	return ids.map((id) => ({ id, misconception: right.includes(id) ? 'none' : 'needed' }));
}
