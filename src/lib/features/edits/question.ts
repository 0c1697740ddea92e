import { lessonPath } from '#lib/core/attempt/going-on/path.ts';
import type { Item } from '#lib/core/schema/item.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { ItemResponse } from '#lib/core/schema/response.ts';
import { hasOptions, optionLabels } from '#lib/features/items/labels.ts';
import { markedWords, statementWords } from '#lib/features/items/words/statement-words.ts';

/** A question as a teacher knows it: its number in the lesson, and what it is about. */
export interface Question {
	item: Item;
	/** From 1, in the order of the lesson. */
	number: number;
	/** The words it asks about; undefined where its prompt says all. */
	about: string | undefined;
}

/** Every question that the lesson asks, in its order. */
export function questionsOf(lesson: Lesson): Question[] {
	const asked = lessonPath(lesson).flatMap(
		({ item: id }) => lesson.items.find((item) => item.id === id) ?? []
	);
	return asked.map((item, index) => ({ item, number: index + 1, about: aboutOf(lesson, item) }));
}

function aboutOf(lesson: Lesson, item: Item): string | undefined {
	if (item.kind === 'choice' && item.stimulus) return item.stimulus.text;
	const statement = lesson.statements.find(({ id }) => id === item.statement);
	if (!statement) return undefined;
	const words = statementWords(lesson, statement.id);
	return quotes(item.prompt, words) ? undefined : markedWords(lesson, statement);
}

// A word or two alone do not tell which statement is meant.
const LEAST_WORDS = 3;

/** Does a prompt repeat these words? Of a long statement it quotes a part, or parts with gaps. */
function quotes(prompt: string, words: string): boolean {
	const plain = (text: string) => text.replaceAll(/[“”‘’\s]+/g, ' ').trim();
	const quoted = plain(prompt.match(/“(.+)”/)?.[1] ?? '');
	const parts = quoted.split('…').map((part) => part.trim());
	return (
		quoted.split(' ').length >= LEAST_WORDS && parts.every((part) => plain(words).includes(part))
	);
}

/** The name of the one answer that a response picks; undefined for an answer in parts. */
export function answerName(item: Item, response: ItemResponse | undefined): string | undefined {
	if (!hasOptions(item) || !response) return undefined;
	const id = pickedOption(response);
	return optionLabels(item).find((label) => label.id === id)?.name;
}

/** The one option that a response picks; undefined for an answer in parts, or none. */
export function pickedOption(response: ItemResponse | undefined): string | undefined {
	if (response?.kind === 'choice') return response.option;
	return response?.kind === 'verdict' ? response.verdict : undefined;
}

/** The address where a change of a key is looked at before it is made; `change` is the page for it. */
export function changeAddress(
	change: string,
	item: string,
	kind: 'strike' | 'rekey' | 'accept',
	option?: string
): string {
	const query = new URLSearchParams({ item, kind, ...(option && { option }) });
	return `${change}?${query}`;
}
