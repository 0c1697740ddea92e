import { seeded } from '../measures/class/judged/seeded.ts';
import type { Bank, BankItem, BankTopic } from '../schema/bank.ts';
import type { ChoiceItem } from '../schema/item.ts';
import type { MirrorPair } from './pairs.ts';
import { pairsOf } from './pairs.ts';

/**
 * How far the mean of a form may lie from that of the bank, in per cent expected right, so that forms of different seeds
 * are as hard as each other. The two forms of one seed are exactly as hard.
 */
export const TOLERANCE = 3;

/** Sets of pairs that are tried for it. When few pairs are left and none is near enough, the nearest is taken. */
const TRIES = 100;

/** What two forms are drawn by. */
interface Draw {
	bank: Bank;
	/** A whole number; the same seed gives the same forms. */
	seed: number;
	/** Items in each form: an even number from 2 up. */
	size: number;
	/** Ids of items that this learner has seen. Their twins are left out too, since a twin gives the idea away. */
	avoid?: readonly string[];
	/** Topics of the lesson around the forms. */
	avoidTopics?: readonly BankTopic[];
}

/** Two forms, each in the order in which it is asked, or how many unseen pairs are missing for them. */
export type Forms = { warmup: ChoiceItem[]; exit: ChoiceItem[] } | { short: number };

/** The pairs of one kind, and how many of them two forms need. */
interface Cell {
	pairs: MirrorPair[];
	need: number;
}

/**
 * Draws a warm-up and an exit that mirror each other: of every pair drawn, one item stands in each. So both are equally
 * hard, and none has two twins. In each form half of the items are supported, as many favour Democrats as Republicans,
 * and the others, half of the form or somewhat less, favour neither.
 *
 * @throws {RangeError} when `size` is odd or below 2.
 */
export function drawForms({ bank, seed, size, avoid = [], avoidTopics = [] }: Draw): Forms {
	if (size < 2 || size % 2 !== 0) throw new RangeError(`a form of ${size} items has no half`);
	const all = pairsOf(bank);
	const open = all.filter(
		({ topic, items }) =>
			!avoidTopics.includes(topic) && !items.some(({ id }) => avoid.includes(id))
	);
	const cells = listCells(open, size);
	const short = cells.reduce((sum, { pairs, need }) => sum + Math.max(0, need - pairs.length), 0);
	if (short > 0) return { short };

	const random = seeded(seed);
	const sides = orient(drawNear(meanOf(all), cells, random), random);
	return {
		warmup: shuffled(sides, random).map(([first]) => asQuestion(first)),
		exit: shuffled(sides, random).map(([, second]) => asQuestion(second))
	};
}

function listCells(pairs: readonly MirrorPair[], size: number): Cell[] {
	// Even, so that as many favour one side as the other, and as many are supported as not.
	const slanted = 2 * Math.ceil(size / 4);
	const cell = (isSlanted: boolean, isShown: boolean): Cell => ({
		pairs: pairs.filter((pair) => pair.slanted === isSlanted && pair.shown === isShown),
		need: (isSlanted ? slanted : size - slanted) / 2
	});
	return [cell(true, true), cell(true, false), cell(false, true), cell(false, false)];
}

/** Draws from each cell, again and again until the mean is near; the nearest when it never is. */
function drawNear(mean: number, cells: readonly Cell[], random: () => number): MirrorPair[] {
	let nearest: MirrorPair[] = [];
	let distance = Infinity;
	for (let tried = 0; tried < TRIES && distance > TOLERANCE; tried++) {
		const drawn = cells.flatMap(({ pairs, need }) => shuffled(pairs, random).slice(0, need));
		const away = Math.abs(meanOf(drawn) - mean);
		if (away >= distance) continue;
		nearest = drawn;
		distance = away;
	}
	return nearest;
}

/**
 * Says for each pair which item stands in the warm-up. Within a form the sides take turns from pair to pair, over the
 * supported pairs and on over the others, so they are even however many pairs of either kind there are.
 */
function orient(
	drawn: readonly MirrorPair[],
	random: () => number
): [warmup: BankItem, exit: BankItem][] {
	let swap = random() < 0.5;
	return drawn.map(({ slanted, items: [one, other] }) => {
		swap = slanted ? !swap : random() < 0.5;
		return swap ? [other, one] : [one, other];
	});
}

function meanOf(pairs: readonly MirrorPair[]): number {
	return pairs.reduce((sum, { expectedRight }) => sum + expectedRight, 0) / pairs.length;
}

/** A copy in an order of chance (Fisher and Yates). */
function shuffled<T>(values: readonly T[], random: () => number): T[] {
	const copy = [...values];
	for (let last = copy.length - 1; last > 0; last--) {
		const at = Math.floor(random() * (last + 1));
		[copy[last], copy[at]] = [copy[at] as T, copy[last] as T];
	}
	return copy;
}

/** Without what only editors and measures need: the pair, the side and the estimate stay in the bank. */
export function asQuestion({ id, kind, scale, prompt, stimulus, key }: BankItem): ChoiceItem {
	return { id, kind, scale, prompt, stimulus, key };
}
