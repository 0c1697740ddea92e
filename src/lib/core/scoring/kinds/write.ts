import type { WriteItem } from '../../schema/item.ts';
import type { Judgment } from '../judged-part.ts';
import { judgePart } from '../judged-part.ts';
import { ownValue } from '../own-value.ts';

/**
 * Ungraded (`max` 0) until a self-check or a teacher rates it; then the share of rubric lines ticked.
 * A line ticked twice counts once.
 */
export function scoreWrite(item: WriteItem, ratings: readonly string[] | undefined): Judgment {
	if (!ratings) return { points: 0, max: 0, parts: [] };
	const { rubric, rationales } = item.key;
	const parts = rubric.map(({ id }) =>
		judgePart(id, ratings.includes(id) ? 'right' : 'missed', ownValue(rationales, id))
	);
	const ticked = parts.filter((part) => part.state === 'right').length;
	return { points: ticked / rubric.length, max: 1, parts };
}
