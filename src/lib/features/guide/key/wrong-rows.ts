import type { Item } from '#lib/core/schema/item.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { rightOptions } from '#lib/core/scoring/options.ts';
import type { Misconception } from '#lib/core/schema/vocabulary.ts';
import { optionLabels } from '#lib/features/items/labels.ts';
import { partWords } from '#lib/features/items/words/part-words.ts';

/** A part that is not the answer, why it is not, and the wrong idea it stands for. */
export interface WrongRow {
	id: string;
	words: string;
	why: string;
	idea?: Misconception | undefined;
}

/** The options and spans that are not the answer, in the order a learner sees them. */
export function wrongRows(item: Item, lesson: Lesson): WrongRow[] {
	const rationales: Partial<
		Record<string, { text: string; misconception?: Misconception | undefined }>
	> = item.key.rationales;
	return wrongIds(item).flatMap((id) => {
		const rationale = rationales[id];
		if (!rationale) return [];
		const { text: why, misconception: idea } = rationale;
		return [{ id, words: partWords(item, lesson, id), why, idea }];
	});
}

function wrongIds(item: Item): string[] {
	switch (item.kind) {
		case 'choice':
		case 'verdict':
			return optionLabels(item)
				.map(({ id }) => id)
				.filter((id) => !rightOptions(item).includes(id));
		case 'mark':
			return item.spans.map(({ id }) => id).filter((id) => !item.key.targets.includes(id));
		case 'match':
		case 'order':
		case 'sort':
		case 'write':
			return [];
	}
}
