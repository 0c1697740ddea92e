import { scoreFirstTries } from '../attempt/first-try.ts';
import type { AttemptState } from '../attempt/fold.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Misconception } from '../schema/vocabulary.ts';

/** One wrong idea and the items whose first try stood for it. */
export interface MisconceptionCount {
	misconception: Misconception;
	/** Items, not parts: the same idea twice in one answer counts once. */
	count: number;
	/** In the module's order. */
	items: string[];
}

/** Wrong ideas over first tries, the most frequent first, equal ones in the order they first showed. */
export function countMisconceptions(
	lesson: Pick<Lesson, 'items'>,
	state: AttemptState
): MisconceptionCount[] {
	const items = new Map<Misconception, string[]>();
	for (const { item, score } of scoreFirstTries(lesson.items, state)) {
		for (const misconception of score.misconceptions) {
			items.set(misconception, [...(items.get(misconception) ?? []), item.id]);
		}
	}
	return [...items]
		.map(([misconception, ids]) => ({ misconception, count: ids.length, items: ids }))
		.sort((a, b) => b.count - a.count);
}
