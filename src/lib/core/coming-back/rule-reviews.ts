import { scoreFirstTries } from '../attempt/first-try.ts';
import type { AttemptState } from '../attempt/fold.ts';
import type { Item } from '../schema/item.ts';
import type { Confidence, Misconception } from '../schema/vocabulary.ts';
import { rulesAskedBy } from './rules-asked-by.ts';

/** Where a rule was met: its lesson, or a set of questions that it came back in. */
export interface Where {
	kind: 'lesson' | 'probe';
	title: string;
}

/**
 * What one run through a lesson or a probe says of one rule. A rule is what holds instead of a wrong idea, and bears
 * the id of that idea.
 */
export interface RuleReview {
	rule: Misconception;
	/** When the last answer behind it was given, ms since 1970. */
	at: number;
	/** First answers that stood for the wrong idea. */
	missed: number;
	/** Those, and the right answers to questions that offer it. */
	of: number;
	/** How sure the least sure of the right answers was; undefined where none says. */
	sureness?: Confidence;
	where: Where;
}

const SURENESS: readonly Confidence[] = ['guess', 'think-so', 'sure'];

/**
 * The rules that first answers kept or missed, in the order of the items. An answer that is wrong for another reason
 * says nothing of a rule; a question that is only talked about, or not graded, says nothing at all.
 */
export function reviewRules(
	items: readonly Item[],
	state: AttemptState,
	where: Where
): RuleReview[] {
	const reviews = new Map<Misconception, RuleReview>();
	for (const { item, first, score } of scoreFirstTries(items, state)) {
		for (const rule of rulesAskedBy(item)) {
			const missed = score.misconceptions.includes(rule);
			if (!missed && score.outcome !== 'correct') continue;
			const answer = { at: Date.parse(first.at), missed, confidence: first.confidence };
			reviews.set(rule, withAnswer(reviews.get(rule) ?? { rule, ...NO_ANSWER, where }, answer));
		}
	}
	return [...reviews.values()];
}

const NO_ANSWER = { at: -Infinity, missed: 0, of: 0 } as const;

function withAnswer(
	review: RuleReview,
	{ at, missed, confidence }: { at: number; missed: boolean; confidence: Confidence | undefined }
): RuleReview {
	return {
		...review,
		at: Math.max(review.at, at),
		missed: review.missed + (missed ? 1 : 0),
		of: review.of + 1,
		...(confidence && !missed && { sureness: lessSure(review.sureness, confidence) })
	};
}

function lessSure(one: Confidence | undefined, other: Confidence): Confidence {
	if (one === undefined) return other;
	return SURENESS.indexOf(one) < SURENESS.indexOf(other) ? one : other;
}
