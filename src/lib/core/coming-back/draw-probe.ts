import { pairsOf } from '../bank/pairs.ts';
import { seeded } from '../measures/class/judged/seeded.ts';
import type { Bank, BankItem } from '../schema/bank.ts';
import type { Misconception } from '../schema/vocabulary.ts';
import { rulesAskedBy } from './rules-asked-by.ts';

/** Rules that one probe asks about at most: it is a matter of minutes. */
export const MOST_RULES = 3;
/** Questions of a probe at least, where there are enough. */
const LEAST_ITEMS = 4;

interface Draw {
	bank: Bank;
	/** What is due, the most urgent first. */
	rules: readonly Misconception[];
	/** Ids of items that this learner was given before. Their twins are left out too: a twin gives the idea away. */
	met: readonly string[];
	/** A whole number; the same seed gives the same probe. */
	seed: number;
}

/** A short set of questions in which missed rules come back on new texts. */
export interface Probe {
	/** In the order in which they are asked; empty where no rule has a new text. */
	items: BankItem[];
	/** The rules that it asks about. */
	rules: Misconception[];
	/** Rules for which the bank has no text that is new to this learner. */
	without: Misconception[];
}

/**
 * Draws one question for each rule, and others beside them so that half are supported and both sides are even, as far as
 * the bank has new ones: else to answer always the same would be right. Fewer where there are not enough.
 */
export function drawProbe({ bank, rules, met, seed }: Draw): Probe {
	const random = seeded(seed);
	const open = pairsOf(bank)
		.filter(({ items }) => !items.some(({ id }) => met.includes(id)))
		.flatMap(({ items }) => items[random() < 0.5 ? 0 : 1])
		.map((item) => ({ item, rank: random() }))
		.sort((a, b) => a.rank - b.rank)
		.map(({ item }) => item);
	const drawn: BankItem[] = [];
	const asked: Misconception[] = [];
	const without: Misconception[] = [];
	for (const rule of rules) {
		if (asked.length === MOST_RULES) break;
		const item = open.find((one) => !drawn.includes(one) && rulesAskedBy(one).includes(rule));
		if (item) drawn.push(item);
		(item ? asked : without).push(rule);
	}
	if (drawn.length === 0) return { items: [], rules: [], without };
	const items = withOthers(drawn, open);
	const ranked = items.map((item) => ({ item, rank: random() }));
	return {
		items: ranked.sort((a, b) => a.rank - b.rank).map(({ item }) => item),
		rules: asked,
		without
	};
}

function withOthers(drawn: readonly BankItem[], open: readonly BankItem[]): BankItem[] {
	const items = [...drawn];
	const ofKind = (shown: boolean) => items.filter((item) => isShown(item) === shown).length;
	const each = Math.max(LEAST_ITEMS / 2, ofKind(true), ofKind(false));
	for (const shown of [true, false]) {
		while (ofKind(shown) < each) {
			const others = open.filter((item) => isShown(item) === shown && !items.includes(item));
			const [other] = others.toSorted((a, b) => leanWith(a, items) - leanWith(b, items));
			if (!other) break;
			items.push(other);
		}
	}
	return items;
}

function isShown({ key }: BankItem): boolean {
	return key.correct === 'shown';
}

/** By how many items one side would be favoured more than the other, were this one added. */
function leanWith(added: BankItem, items: readonly BankItem[]): number {
	const count = (side: BankItem['favours']) =>
		[...items, added].filter(({ favours }) => favours === side).length;
	return Math.abs(count('democrats') - count('republicans'));
}
