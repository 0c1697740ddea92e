import { classForms } from '../../measures/class/forms/class-forms.ts';
import { classMisconceptions } from '../../measures/class/items/class-misconceptions.ts';
import { itemStatistics } from '../../measures/class/items/item-statistics.ts';
import { classCalibration } from '../../measures/class/judged/class-calibration.ts';
import { classDiscernment } from '../../measures/class/judged/class-discernment.ts';
import { judgmentsOf } from '../../measures/class/judged/judgments.ts';
import { classMirror } from '../../measures/class/mirror/mirror-gap.ts';
import { shiftOf } from '../../measures/class/tries/shift.ts';
import type { Item } from '../../schema/item.ts';
import type { ClassInput } from '../class-input.ts';
import { scoredClass } from '../class-results.ts';
import type { ScoredClass } from '../class-results.ts';
import type { Measured } from './measure-rows.ts';

/**
 * The measures of one version of a module over several assignments of it. The answers of each are accepted and scored
 * under its own settings and corrections, so a question struck there drops out there alone; then all learners go through
 * the functions that measure one class. A seat that was given the version twice counts once: with the first assignment, in
 * the order given, in which it has answers. Sets of questions drawn anew for a class are sets of their own.
 *
 * `itemRest` sets the points on an item against those on what else a learner was asked, which may differ by set.
 */
export function moduleResults(inputs: readonly ClassInput[]): Measured {
	const scored = onceEach(inputs.map((input) => ({ input, ...scoredClass(input) })));
	const items = itemsOf(scored);
	const learners = scored.flatMap((one) => one.learners);
	const facts = scored.flatMap((one) => one.facts);
	const judgments = judgmentsOf(learners);
	return {
		progress: {
			seats: learners.length,
			started: facts.filter(({ started }) => started).length,
			finished: learners.filter(({ state }) => state.finished).length
		},
		misconceptions: classMisconceptions(items, learners),
		items: itemStatistics({ items }, learners),
		discernment: classDiscernment(judgments),
		calibration: classCalibration(learners),
		shift: shiftOf(learners),
		forms: classForms(
			scored.map((one) => ({
				steps: one.input.lesson.steps,
				items: one.items,
				learners: one.learners
			}))
		),
		mirror: classMirror(
			scored.flatMap(({ mirror }) => mirror.pairs),
			scored.flatMap(({ mirror }) => mirror.rows)
		)
	};
}

/** Leaves each seat in one of the classes only. */
function onceEach<Class extends ScoredClass>(classes: readonly Class[]): Class[] {
	const home = new Map<string, number>();
	for (const wantsAnswers of [true, false]) {
		for (const [at, { learners }] of classes.entries()) {
			for (const { seat, answers } of learners) {
				if (!home.has(seat) && (answers.length > 0 || !wantsAnswers)) home.set(seat, at);
			}
		}
	}
	return classes.map((one, at) => {
		const isHere = (seat: string | undefined) => seat !== undefined && home.get(seat) === at;
		return {
			...one,
			learners: one.learners.filter(({ seat }) => isHere(seat)),
			facts: one.facts.filter((_, index) => isHere(one.learners[index]?.seat)),
			mirror: { ...one.mirror, rows: one.mirror.rows.filter(({ seat }) => isHere(seat)) }
		};
	});
}

/** Every item that counts in one of the classes, once, in the order in which the first of them asks it. */
function itemsOf(classes: readonly Pick<ScoredClass, 'items'>[]): Item[] {
	const items = new Map<string, Item>();
	for (const item of classes.flatMap((one) => one.items)) {
		if (!items.has(item.id)) items.set(item.id, item);
	}
	return [...items.values()];
}
