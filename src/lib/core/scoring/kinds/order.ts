import type { OrderItem } from '../../schema/item.ts';
import type { Judgment } from '../judged-part.ts';
import { judgeBlank, judgePart } from '../judged-part.ts';
import { ownValue } from '../own-value.ts';

/**
 * Of the pairs adjacent in the key, the share whose first still precedes its second. An entry is
 * right when it comes after the entry before it in the key and before the entry after it. Of an entry
 * given twice the first place counts; a pair with an absent entry is not kept.
 */
export function scoreOrder(item: OrderItem, given: readonly string[]): Judgment {
	const { sequence, rationales } = item.key;
	const keeps = (first: string | undefined, second: string | undefined) => {
		if (first === undefined || second === undefined) return true;
		const place = given.indexOf(first);
		return place >= 0 && place < given.indexOf(second);
	};
	const kept = sequence.filter((id, index) => index > 0 && keeps(sequence[index - 1], id)).length;
	return {
		points: kept / (sequence.length - 1),
		max: 1,
		parts: sequence.map((id, index) => {
			const rationale = ownValue(rationales, id);
			if (!given.includes(id)) return judgeBlank(id, rationale);
			const right = keeps(sequence[index - 1], id) && keeps(id, sequence[index + 1]);
			return judgePart(id, right ? 'right' : 'wrong', rationale);
		})
	};
}
