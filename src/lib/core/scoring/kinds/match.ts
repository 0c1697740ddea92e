import type { MatchItem } from '../../schema/item.ts';
import type { JudgedPart, Judgment } from '../judged-part.ts';
import { judgeBlank, judgePart } from '../judged-part.ts';
import { ownValue } from '../own-value.ts';

/**
 * Right pairs as a share of the keyed pairs. A wrong pair stands for the wrong idea of its right
 * entry where that entry pairs with nothing and names one, else for that of its left entry.
 */
export function scoreMatch(item: MatchItem, pairs: Readonly<Record<string, string>>): Judgment {
	const { pairs: key, rationales } = item.key;
	const keyed = new Set(Object.values(key));
	const parts: JudgedPart[] = [];
	let rightPairs = 0;
	for (const { id } of item.left) {
		const wanted = ownValue(key, id);
		if (wanted === undefined) continue;
		const given = ownValue(pairs, id);
		const rationale = ownValue(rationales, id);
		if (given === undefined) {
			parts.push(judgeBlank(id, rationale));
			continue;
		}
		if (given === wanted) rightPairs += 1;
		const part = judgePart(id, given === wanted ? 'right' : 'wrong', rationale);
		const lure = keyed.has(given) ? undefined : ownValue(rationales, given);
		if (lure?.misconception) part.misconception = lure.misconception;
		parts.push(part);
	}
	return { points: rightPairs / Object.keys(key).length, max: 1, parts };
}
