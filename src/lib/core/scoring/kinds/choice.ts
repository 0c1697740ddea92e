import type { ChoiceItem } from '../../schema/item.ts';
import type { Judgment } from '../judged-part.ts';
import { judgePart } from '../judged-part.ts';
import { optionsOf, rightOptions } from '../options.ts';
import { ownValue } from '../own-value.ts';

/** 1 for a keyed option, else 0; an option the item does not have says nothing and scores 0. */
export function scoreChoice(item: ChoiceItem, option: string): Judgment {
	if (!optionsOf(item).includes(option)) return { points: 0, max: 1, parts: [] };
	const right = rightOptions(item).includes(option);
	const rationale = ownValue(item.key.rationales, option);
	return {
		points: right ? 1 : 0,
		max: 1,
		parts: [judgePart(option, right ? 'right' : 'wrong', rationale)]
	};
}
