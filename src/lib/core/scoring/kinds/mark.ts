import type { MarkItem } from '../../schema/item.ts';
import type { JudgedPart, Judgment } from '../judged-part.ts';
import { judgePart } from '../judged-part.ts';
import { ownValue } from '../own-value.ts';

/**
 * Marked targets less marked non-targets, never below 0, as a share of the targets. A span marked
 * twice counts once; an id that the item does not have counts for nothing.
 */
export function scoreMark(item: MarkItem, marked: readonly string[]): Judgment {
	const targets = new Set(item.key.targets);
	const chosen = new Set(marked);
	const parts: JudgedPart[] = [];
	let balance = 0;
	for (const { id } of item.spans) {
		const wanted = targets.has(id);
		if (!wanted && !chosen.has(id)) continue;
		const state = !wanted ? 'extra' : chosen.has(id) ? 'right' : 'missed';
		if (state === 'right') balance += 1;
		if (state === 'extra') balance -= 1;
		parts.push(judgePart(id, state, ownValue(item.key.rationales, id)));
	}
	return { points: Math.max(0, balance) / targets.size, max: 1, parts };
}
