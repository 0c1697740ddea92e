import type { Item, Rationale } from '../schema/item.ts';
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

function underRuling(item: Item, { kind, key, note }: Ruling): Item {
	if (kind === 'strike') return item;
	if (item.kind === 'choice' && key?.kind === 'choice') {
		return { ...item, key: underKey(item.key, kind, key.option, note) };
	}
	if (item.kind === 'verdict' && key?.kind === 'verdict') {
		return { ...item, key: underKey(item.key, kind, key.verdict, note) };
	}
	throw new TypeError(`a ${item.kind} question cannot take a ${key?.kind ?? 'missing'} key`);
}

/** What was written about an answer is about the old key: where a ruling changes it, its note stands. */
function underKey<Id extends string, Why extends Partial<Record<Id, Rationale>>>(
	{ correct, alsoCorrect = [], rationales }: Keyed<Id, Why>,
	kind: 'rekey' | 'accept',
	right: Id,
	note: string
): Keyed<Id, Why> {
	const before = [correct, ...alsoCorrect];
	const after = kind === 'rekey' ? [right] : [...new Set([...before, right])];
	const turned = [...before, ...after].filter((id) => before.includes(id) !== after.includes(id));
	const notes = Object.fromEntries(turned.map((id) => [id, { text: note }]));
	const [first = right, ...also] = after;
	return {
		correct: first,
		...(also.length > 0 && { alsoCorrect: also }),
		rationales: { ...rationales, ...notes }
	};
}

interface Keyed<Id, Why> {
	correct: Id;
	alsoCorrect?: Id[] | undefined;
	rationales: Why;
}
