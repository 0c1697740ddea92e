import type { Rationale } from '../schema/item.ts';
import type { Misconception } from '../schema/vocabulary.ts';

/** What is said about one part of an answer: `missed` was wanted and not chosen, `extra` the reverse. */
export type PartState = 'right' | 'wrong' | 'missed' | 'extra';

/** One part of an answer as a kind's own rule judges it. */
export interface JudgedPart {
	/** Id of the option, span, left entry, entry, card or rubric line. */
	for: string;
	state: PartState;
	/** The authored rationale; empty where the module has none. */
	text: string;
	/** The wrong idea it stands for; only set where something was wrong. */
	misconception?: Misconception;
}

/** Points from 0 to `max`, and the judged parts in the item's order. */
export interface Judgment {
	points: number;
	max: 0 | 1;
	parts: JudgedPart[];
}

/** Judges one part, taking text and wrong idea from its rationale. */
export function judgePart(
	id: string,
	state: PartState,
	rationale: Rationale | undefined
): JudgedPart {
	const part: JudgedPart = { for: id, state, text: rationale?.text ?? '' };
	if (state !== 'right' && rationale?.misconception) part.misconception = rationale.misconception;
	return part;
}

/** Judges a part that was left unanswered: nothing was chosen, so it stands for no wrong idea. */
export function judgeBlank(id: string, rationale: Rationale | undefined): JudgedPart {
	return { for: id, state: 'missed', text: rationale?.text ?? '' };
}
