import type { Item } from '../schema/item.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { ItemResponse } from '../schema/response.ts';
import { rightOptions } from '../scoring/options.ts';

type Words = Pick<Lesson, 'statements'>;

/** An answer in the module's own words; the fixed voices, verdicts and places stand as their ids. */
export function answerText(item: Item, response: ItemResponse, lesson: Words): string {
	const text = (id: string) => partText(item, id, lesson);
	switch (response.kind) {
		case 'choice':
			return text(response.option);
		case 'verdict':
			return response.verdict;
		case 'mark':
			return response.spans.map(text).join(' | ');
		case 'match':
			return joinPairs(response.pairs, text);
		case 'order':
			return response.sequence.map(text).join(' > ');
		case 'sort':
			return joinPairs(response.places, text);
		case 'write':
			return response.text;
	}
}

/** The answer key in the same words; several right options are set apart by a bar. */
export function keyText(item: Item, lesson: Words): string {
	switch (item.kind) {
		case 'choice':
		case 'verdict':
			return rightOptions(item)
				.map((id) => partText(item, id, lesson))
				.join(' | ');
		case 'mark':
			return answerText(item, { kind: 'mark', spans: item.key.targets }, lesson);
		case 'match':
			return answerText(item, { kind: 'match', pairs: item.key.pairs }, lesson);
		case 'order':
			return answerText(item, { kind: 'order', sequence: item.key.sequence }, lesson);
		case 'sort':
			return answerText(item, { kind: 'sort', places: item.key.places }, lesson);
		case 'write':
			return item.key.model;
	}
}

/** The words that a question asks about; empty where its prompt says it all. */
export function askedText(item: Item, lesson: Words): string {
	if (item.statement !== undefined) return statementText(item.statement, lesson);
	return item.kind === 'choice' ? (item.stimulus?.text ?? '') : '';
}

/** One part of an answer key: its words, and why it is so. */
export interface KeyReason {
	id: string;
	words: string;
	why: string;
}

/** Why the key is what it is: of each right option, or of each part that has a reason. */
export function keyReasons(item: Item, lesson: Words): KeyReason[] {
	const right: readonly string[] | undefined =
		item.kind === 'choice' || item.kind === 'verdict' ? rightOptions(item) : undefined;
	return Object.entries(item.key.rationales).flatMap(([id, { text: why }]) =>
		right?.includes(id) === false ? [] : [{ id, words: partText(item, id, lesson), why }]
	);
}

function joinPairs(pairs: Readonly<Record<string, string>>, text: (id: string) => string): string {
	return Object.entries(pairs)
		.map(([left, right]) => `${text(left)} = ${text(right)}`)
		.join(' | ');
}

/** An id that the item does not have was edited, and stands as it is. */
function partText(item: Item, id: string, lesson: Words): string {
	return partsOf(item, lesson).find((part) => part.id === id)?.text ?? id;
}

function partsOf(item: Item, lesson: Words): readonly { id: string; text: string }[] {
	switch (item.kind) {
		case 'choice':
			return item.options ?? [];
		case 'mark':
			return item.spans.map(({ id, quote }) => ({ id, text: quote }));
		case 'match':
			return [...item.left, ...item.right];
		case 'order':
			return item.entries;
		case 'sort':
			return item.cards.map((card) => ({
				id: card.id,
				text: statementText(card.statement, lesson)
			}));
		case 'write':
			return item.key.rubric;
		case 'verdict':
			return [];
	}
}

function statementText(id: string, { statements }: Words): string {
	const statement = statements.find((one) => one.id === id);
	return statement?.quote ?? statement?.altered ?? '';
}
