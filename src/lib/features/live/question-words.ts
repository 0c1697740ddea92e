import type { Item } from '#lib/core/schema/item.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { markedWords } from '#lib/features/items/words/statement-words.ts';

/** What is needed of a lesson to say what a question asks about. */
export type Worded = Pick<Lesson, 'passages' | 'statements' | 'items'>;

/** The words that a question asks about; its prompt where it asks about none. */
export function questionWords(lesson: Worded, id: string): string {
	const item = lesson.items.find((each) => each.id === id);
	const statement = lesson.statements.find((each) => each.id === item?.statement);
	if (statement) return markedWords(lesson, statement);
	return (item && stimulusOf(item)) ?? item?.prompt ?? id;
}

function stimulusOf(item: Item): string | undefined {
	return item.kind === 'choice' ? item.stimulus?.text : undefined;
}
