import type { Place, SortItem } from '../../schema/item.ts';
import type { Judgment } from '../judged-part.ts';
import { judgeBlank, judgePart } from '../judged-part.ts';
import { ownValue } from '../own-value.ts';

/** Cards in their keyed place as a share of all cards; an unplaced card is not right. */
export function scoreSort(item: SortItem, places: Readonly<Record<string, Place>>): Judgment {
	const parts = item.cards.map(({ id }) => {
		const given = ownValue(places, id);
		const rationale = ownValue(item.key.rationales, id);
		if (given === undefined) return judgeBlank(id, rationale);
		return judgePart(id, given === ownValue(item.key.places, id) ? 'right' : 'wrong', rationale);
	});
	const right = parts.filter((part) => part.state === 'right').length;
	return { points: right / item.cards.length, max: 1, parts };
}
