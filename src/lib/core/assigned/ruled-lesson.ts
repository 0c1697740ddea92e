import type { Item } from '../schema/item.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { ItemResponse } from '../schema/response.ts';

/** A dated correction of one question in one assignment. */
export interface Ruling {
	id: string;
	item: string;
	/** `strike`: it counts for nobody; `rekey`: another answer is the right one; `accept`: a further one is. */
	kind: 'strike' | 'rekey' | 'accept';
	/** The answer that is right now; a struck question has none. */
	key?: ItemResponse | undefined;
	/** What learners are told. */
	note: string;
	/** Milliseconds since 1970. */
	at: number;
	/** Since when it no longer holds, in ms. */
	undoneAt?: number | undefined;
}

/** A lesson under the rulings that hold, and the questions that no longer count. */
export interface RuledLesson {
	lesson: Lesson;
	struck: string[];
}

/**
 * The lesson as the rulings have it, the earlier first: a regrade is the same fold over this lesson. Only
 * questions of kind `choice` and `verdict` can be rekeyed; any can be struck.
 *
 * @throws {TypeError} when a key is of another kind than its question.
 */
export function ruledLesson(lesson: Lesson, rulings: readonly Ruling[]): RuledLesson {
	const holding = rulings
		.filter(({ undoneAt }) => undoneAt === undefined)
		.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
	const items = lesson.items.map((item) =>
		holding.filter((ruling) => ruling.item === item.id).reduce(underRuling, item)
	);
	const struck = holding.filter(({ kind }) => kind === 'strike').map(({ item }) => item);
	return { lesson: { ...lesson, items }, struck: [...new Set(struck)] };
}

function underRuling(item: Item, { kind, key }: Ruling): Item {
	if (kind === 'strike') return item;
	if (item.kind === 'choice' && key?.kind === 'choice') {
		const { correct, alsoCorrect = [], rationales } = item.key;
		if (kind === 'rekey') return { ...item, key: { correct: key.option, rationales } };
		const also = [...new Set([...alsoCorrect, key.option])].filter((id) => id !== correct);
		return { ...item, key: withAlso({ correct, rationales }, also) };
	}
	if (item.kind === 'verdict' && key?.kind === 'verdict') {
		const { correct, alsoCorrect = [], rationales } = item.key;
		if (kind === 'rekey') return { ...item, key: { correct: key.verdict, rationales } };
		const also = [...new Set([...alsoCorrect, key.verdict])].filter((id) => id !== correct);
		return { ...item, key: withAlso({ correct, rationales }, also) };
	}
	throw new TypeError(`a ${item.kind} question cannot take a ${key?.kind ?? 'missing'} key`);
}

function withAlso<K extends object, A>(key: K, also: A[]): K & { alsoCorrect?: A[] } {
	return also.length > 0 ? { ...key, alsoCorrect: also } : key;
}
