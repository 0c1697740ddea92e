import { foldAttempt } from '../attempt/fold.ts';
import type { AttemptState } from '../attempt/fold.ts';
import type { AttemptEvent } from '../schema/attempt.ts';
import type { Item } from '../schema/item.ts';
import { asQuestion } from '../bank/draw-forms.ts';
import { OF_BANK } from '../bank/with-forms.ts';
import type { Bank } from '../schema/bank.ts';
import { ownValue } from '../scoring/own-value.ts';
import { reviewRules } from './rule-reviews.ts';
import type { RuleReview, Where } from './rule-reviews.ts';

/** A lesson or the bank as it is now. */
export interface Asked {
	where: Where;
	hash: string;
	items: readonly Item[];
	/** By item id, to tell equal items of two versions. */
	digests: Readonly<Record<string, string>>;
}

/** What a device holds of one attempt, already checked. */
export interface HeldAttempt {
	events: readonly AttemptEvent[];
	/** Of the version that it began on, when they are known. */
	digests?: Readonly<Record<string, string>> | undefined;
}

/** What one attempt says of rules, and which questions its learner was given. */
export interface CountedAttempt {
	state: AttemptState;
	/** What it asks that is still as it was when it began. */
	items: readonly Item[];
	reviews: RuleReview[];
	/** Ids of the bank’s items that it asked. */
	met: string[];
	/** Answers to questions that have changed or gone since, which say nothing any more. */
	setAside: number;
}

/** The bank as a probe asks it. */
export function bankAsked(
	bank: Bank,
	{ hash, digests, title }: Pick<Asked, 'hash' | 'digests'> & { title: string }
): Asked {
	return { where: { kind: 'probe', title }, hash, digests, items: bank.items.map(asQuestion) };
}

/**
 * What an attempt at this lesson, or a probe of this bank, says now. After the module or the bank has changed, only answers
 * to unchanged questions count.
 */
export function countAttempt({ events, digests }: HeldAttempt, asked: Asked): CountedAttempt {
	const state = foldAttempt(events);
	const answered = Object.keys(state.tries);
	const items = state.hash === asked.hash ? asked.items : unchanged(asked, digests);
	const inLesson = asked.where.kind === 'lesson' ? asked.items.map(({ id }) => id) : [];
	const given = [...(state.asks ?? inLesson), ...answered];
	return {
		state,
		items,
		reviews: reviewRules(items, state, asked.where),
		met: [...new Set(given)].filter((id) => id.startsWith(OF_BANK)),
		setAside: answered.filter((answer) => !items.some(({ id }) => id === answer)).length
	};
}

/** Of an unknown version nothing is known to be the same. */
function unchanged(asked: Asked, before: HeldAttempt['digests']): Item[] {
	return asked.items.filter(({ id }) => {
		const old = before && ownValue(before, id);
		return old !== undefined && old === ownValue(asked.digests, id);
	});
}
