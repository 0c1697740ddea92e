import type { Item, ItemKind } from '../schema/item.ts';
import type { ItemResponse } from '../schema/response.ts';
import type { Misconception } from '../schema/vocabulary.ts';
import { scoreChoice } from './kinds/choice.ts';
import type { Judgment, PartState } from './judged-part.ts';
import { scoreMark } from './kinds/mark.ts';
import { scoreMatch } from './kinds/match.ts';
import { scoreOrder } from './kinds/order.ts';
import { scoreSort } from './kinds/sort.ts';
import { scoreVerdict } from './kinds/verdict.ts';
import { scoreWrite } from './kinds/write.ts';

export type Outcome = 'correct' | 'partial' | 'incorrect' | 'ungraded';

/** What is said about one part of an answer. */
export interface FeedbackPart {
	/** Id of the option, span, left entry, entry, card or rubric line. */
	for: string;
	state: PartState;
	/** The authored rationale; empty where the module has none. */
	text: string;
}

/** Points from 0 to `max`; `max` is 1, or 0 while the answer is ungraded. */
export interface Score {
	points: number;
	max: 0 | 1;
	outcome: Outcome;
	/** Wrong ideas that the wrong parts stand for: each once, in the item's order. */
	misconceptions: Misconception[];
	/** In the item's order: chosen parts, and missed ones where the kind has them. */
	feedback: FeedbackPart[];
}

/**
 * Scores one response: the only scorer, the same in the browser, on the server and in a regrade.
 * Unknown, repeated or missing ids never throw and never raise the points.
 *
 * @throws {TypeError} when the response is of another kind than the item.
 */
export function score(item: Item, response: ItemResponse): Score {
	const { parts, ...judged } = judge(item, response);
	const { points, max } = item.discussion ? UNGRADED : judged;
	const ideas = item.discussion
		? []
		: parts.flatMap((part) => (part.misconception ? [part.misconception] : []));
	return {
		points,
		max,
		outcome: outcomeOf(points, max),
		misconceptions: [...new Set(ideas)],
		feedback: parts.map((part) => ({ for: part.for, state: part.state, text: part.text }))
	};
}

const UNGRADED = { points: 0, max: 0 } as const;

function judge(item: Item, response: ItemResponse): Judgment {
	switch (item.kind) {
		case 'choice':
			return scoreChoice(item, answerTo('choice', response).option);
		case 'verdict':
			return scoreVerdict(item, answerTo('verdict', response).verdict);
		case 'mark':
			return scoreMark(item, answerTo('mark', response).spans);
		case 'match':
			return scoreMatch(item, answerTo('match', response).pairs);
		case 'order':
			return scoreOrder(item, answerTo('order', response).sequence);
		case 'sort':
			return scoreSort(item, answerTo('sort', response).places);
		case 'write':
			return scoreWrite(item, answerTo('write', response).ratings);
	}
}

function answerTo<K extends ItemKind>(kind: K, response: ItemResponse) {
	if (response.kind !== kind) {
		throw new TypeError(`a ${response.kind} response cannot answer a ${kind} item`);
	}
	return response as Extract<ItemResponse, { kind: K }>;
}

function outcomeOf(points: number, max: number): Outcome {
	if (max === 0) return 'ungraded';
	if (points === max) return 'correct';
	return points === 0 ? 'incorrect' : 'partial';
}
