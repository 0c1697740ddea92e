import { classResults } from '#lib/core/results/class-results.ts';
import { inverseNormal } from '#lib/core/measures/discernment/inverse-normal.ts';
import { seeded } from '#lib/core/measures/class/judged/seeded.ts';
import { idOf, itemsOf, lessonOf, simulateClass } from './class-of.ts';
import type { TrueClass } from './class-of.ts';

/** What the results of many classes of one sort say, beside what is true of them. */
export interface Recovered {
	is: TrueClass;
	classes: number;
	/** Mean share right, which is all that a raw score tells. */
	right: number;
	dPrime: Finding;
	c: Finding;
	/** Mean true and mean measured over-confidence. */
	overConfidence: { true: number; found: number };
	/** Correlation of the true and the measured difficulty of the items, over all classes together. */
	difficulty: number;
}

/** A true value, what was measured on average, and how many intervals held the true one. */
interface Finding {
	true: number;
	found: number;
	covered: number;
}

const ITEMS = 20;

/**
 * Simulates classes of one sort and measures them as the results page does. The true d′ and c of a class
 * are those of its expected shares: what the measure of the whole class estimates.
 */
export function recover(is: TrueClass, classes: number, seed: number): Recovered {
	const chance = seeded(seed);
	const items = itemsOf(ITEMS);
	const lesson = lessonOf(items);
	const sums = { right: 0, over: 0, overTrue: 0 };
	const points = items.map(() => 0);
	const easy = items.map(() => 0);
	const found: { dPrime: number[][]; c: number[][] } = { dPrime: [], c: [] };
	for (let at = 0; at < classes; at += 1) {
		const { input, truth } = simulateClass(lesson, items, is, chance);
		const { discernment, calibration, items: measured } = classResults(input);
		const [hit, alarm] = [inverseNormal(truth.hitRate), inverseNormal(truth.falseAlarmRate)];
		const { dPrime, c } = discernment;
		if (!dPrime || !c) throw new Error('a class that answers has a d′');
		found.dPrime.push([hit - alarm, dPrime.value, dPrime.low, dPrime.high]);
		found.c.push([-(hit + alarm) / 2, c.value, c.low, c.high]);
		sums.over += calibration.overConfidence ?? 0;
		sums.overTrue += truth.overConfidence;
		for (const [index] of items.entries()) {
			const one = measured.find(({ item }) => item === idOf(index));
			points[index] = (points[index] ?? 0) + (one?.difficulty ?? 0) / classes;
			easy[index] = (easy[index] ?? 0) + (truth.difficulties[index] ?? 0) / classes;
		}
		sums.right += measured.reduce((sum, one) => sum + (one.difficulty ?? 0), 0) / ITEMS;
	}
	return {
		is,
		classes,
		right: sums.right / classes,
		dPrime: findingOf(found.dPrime),
		c: findingOf(found.c),
		overConfidence: { true: sums.overTrue / classes, found: sums.over / classes },
		difficulty: correlation(easy, points)
	};
}

function findingOf(rows: readonly number[][]): Finding {
	const mean = (column: number) =>
		rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length;
	const covered = rows.filter(([is = 0, , low = 0, high = 0]) => low <= is && is <= high).length;
	return { true: mean(0), found: mean(1), covered: covered / rows.length };
}

function correlation(one: readonly number[], other: readonly number[]): number {
	const mean = (values: readonly number[]) =>
		values.reduce((sum, each) => sum + each, 0) / values.length;
	const [a, b] = [mean(one), mean(other)];
	const product = (x: readonly number[], mx: number, y: readonly number[], my: number) =>
		x.reduce((sum, each, at) => sum + (each - mx) * ((y[at] ?? 0) - my), 0);
	return (
		product(one, a, other, b) / Math.sqrt(product(one, a, one, a) * product(other, b, other, b))
	);
}
