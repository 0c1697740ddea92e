import type { Item } from '../../../schema/item.ts';
import type { Judgments } from './judgments.ts';
import type { Reference, Share } from '../tries/reference.ts';
import { shareOf } from '../tries/reference.ts';
import type { ScoredLearner } from '../tries/scored-learners.ts';

/** How a class judged one statement, over first tries. */
export interface StatementHeat {
	statement: string;
	item: string;
	/** Does the record back it? */
	backed: boolean;
	/** Those who gave any verdict but a right one. */
	wrong: Share;
	/** The graver mistake: took for shown what is not, or doubted what is. */
	misjudged: Share;
}

/**
 * Every statement with a verdict question, in the items' order: shares of answers, 0 to 1. Misjudged is a miss or a false
 * alarm of signal detection (`tallyScored`); the definition of wrong is our own.
 */
export function statementHeat(
	items: readonly Item[],
	learners: readonly ScoredLearner[],
	judgments: readonly Judgments[]
): StatementHeat[] {
	const answered = byItem(
		learners.flatMap(({ answers }) => answers.map(({ first }) => first.reference))
	);
	const wrong = byItem(
		learners.flatMap(({ answers }) =>
			answers.flatMap(({ first }) => (first.score.outcome === 'correct' ? [] : [first.reference]))
		)
	);
	const misjudged = byItem(judgments.flatMap(({ doubted, accepted }) => [...doubted, ...accepted]));
	return items.flatMap((item) => {
		if (item.kind !== 'verdict' || item.discussion) return [];
		const among = answered.get(item.id) ?? [];
		return {
			statement: item.statement,
			item: item.id,
			backed: item.key.correct === 'supported',
			wrong: shareOf(wrong.get(item.id) ?? [], among),
			misjudged: shareOf(misjudged.get(item.id) ?? [], among)
		};
	});
}

function byItem(references: readonly Reference[]): Map<string, Reference[]> {
	const found = new Map<string, Reference[]>();
	for (const reference of references) {
		const list = found.get(reference.item);
		if (list) list.push(reference);
		else found.set(reference.item, [reference]);
	}
	return found;
}
