import type { OpenItem, OpenLesson } from '#lib/core/assigned/open-lesson.ts';
import { optionLabels } from '../labels.ts';
import { markedWords } from './statement-words.ts';

/** The words of one part of an item: an option, a span, an entry, a card or a line of the rubric. */
export function partWords(item: OpenItem, lesson: OpenLesson, id: string): string {
	const textIn = (entries: readonly { id: string; text: string }[]) =>
		entries.find((entry) => entry.id === id)?.text ?? '';
	switch (item.kind) {
		case 'choice':
		case 'verdict':
			return optionLabels(item).find((label) => label.id === id)?.name ?? '';
		case 'mark':
			return item.spans.find((span) => span.id === id)?.quote ?? '';
		case 'match':
			return textIn([...item.left, ...item.right]);
		case 'order':
			return textIn(item.entries);
		case 'sort':
			return cardWords(lesson, item.cards.find((card) => card.id === id)?.statement);
		case 'write':
			return textIn(item.key?.rubric ?? []);
	}
}

function cardWords(lesson: OpenLesson, id: string | undefined): string {
	const statement = lesson.statements.find((one) => one.id === id);
	return statement ? markedWords(lesson, statement) : '';
}
