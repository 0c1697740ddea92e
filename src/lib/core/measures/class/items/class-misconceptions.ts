import type { Item } from '../../../schema/item.ts';
import type { Misconception } from '../../../schema/vocabulary.ts';
import { rightOptions } from '../../../scoring/options.ts';
import type { Reference, Share } from '../tries/reference.ts';
import { seatShareOf } from '../tries/reference.ts';
import type { ScoredLearner } from '../tries/scored-learners.ts';

/** The wrong ideas in the order of the vocabulary, which a test keeps equal. */
export const MISCONCEPTIONS: readonly Misconception[] = [
	'quotes-prove',
	'official-means-true',
	'number-means-fact',
	'both-sides-balance',
	'unnamed-means-false',
	'absence-means-false',
	'risk-is-count',
	'charge-is-conviction',
	'general-is-particular',
	'allegation-is-finding',
	'projection-is-count',
	'summary-is-whole',
	'old-status-current',
	'interest-means-false',
	'quoted-means-unverified'
];

/** One wrong idea in a class, over first tries. */
export interface ClassMisconception {
	misconception: Misconception;
	/** Seats that showed it, of those that answered at least one item that can show it. */
	seats: Share;
	/** The item where most seats showed it, one about a statement before one that is not. */
	item: string | undefined;
}

/**
 * The wrong ideas that the items can show, those of most seats first; of equal ones those of the larger
 * share, then in the order of the vocabulary. A written sentence can show one only once it is rated. Which ideas an
 * answer could show is for the key that it was scored by, which may differ between classes. Seats; the definition is our
 * own: each wrong option stands for one idea.
 */
export function classMisconceptions(
	items: readonly Item[],
	learners: readonly ScoredLearner[]
): ClassMisconception[] {
	const possible = new Map<Item, Misconception[]>();
	const possibleAt = (item: Item) => {
		const ideas = possible.get(item) ?? ideasOf(item);
		possible.set(item, ideas);
		return ideas;
	};
	const found = new Map(
		MISCONCEPTIONS.map((idea) => [idea, { behind: [] as Reference[], among: [] as Reference[] }])
	);
	for (const { answers } of learners) {
		for (const { item, first } of answers) {
			if (first.score.outcome === 'ungraded') continue;
			for (const idea of possibleAt(item)) found.get(idea)?.among.push(first.reference);
			for (const idea of first.score.misconceptions) {
				found.get(idea)?.behind.push(first.reference);
			}
		}
	}
	return [...found]
		.map(([misconception, { behind, among }]) => ({
			misconception,
			seats: seatShareOf(behind, among),
			item: mostShown(items, behind)
		}))
		.filter(({ seats }) => seats.of > 0)
		.sort((a, b) => b.seats.count - a.seats.count || a.seats.of - b.seats.of);
}

/** The wrong ideas that a wrong answer to an item stands for. */
function ideasOf(item: Item): Misconception[] {
	const right: readonly string[] =
		item.kind === 'choice' || item.kind === 'verdict' ? rightOptions(item) : [];
	const ideas = Object.entries(item.key.rationales).flatMap(([id, { misconception }]) =>
		misconception && !right.includes(id) ? [misconception] : []
	);
	return [...new Set(ideas)];
}

function mostShown(items: readonly Item[], shown: readonly Reference[]): string | undefined {
	const counts = new Map<string, number>();
	for (const { item } of shown) counts.set(item, (counts.get(item) ?? 0) + 1);
	const [most] = items
		.filter(({ id }) => counts.has(id))
		.sort(
			(a, b) =>
				Number(b.statement !== undefined) - Number(a.statement !== undefined) ||
				(counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0)
		);
	return most?.id;
}
