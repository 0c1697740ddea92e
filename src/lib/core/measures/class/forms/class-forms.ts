import type { Lesson } from '../../../schema/lesson.ts';
import { LEARNERS_NEEDED } from '../enough.ts';
import { bootstrap } from '../judged/bootstrap.ts';
import type { Interval } from '../judged/bootstrap.ts';
import type { ScoredLearner } from '../tries/scored-learners.ts';
import { reliability } from './reliability.ts';
import type { Reliability } from './reliability.ts';

/** A short set of questions that is asked in one go, and what those who were asked made of it. */
export interface ClassForm {
	step: 'warmup' | 'exit';
	/** From 1 where learners were asked different sets in this step; undefined where all were asked one. */
	set: number | undefined;
	/** `alpha` is undefined under `LEARNERS_NEEDED`. */
	reliability: Reliability;
	/** Mean share right of those who answered all of it, 0 to 1; undefined under `LEARNERS_NEEDED`. */
	right: Interval | undefined;
}

/** The sets of a lesson, and the change from warm-up to exit. */
export interface ClassForms {
	/** Those of the warm-up before those of the exit. */
	forms: ClassForm[];
	/**
	 * Mean of exit less warm-up, −1 to 1, over those who answered all of both; undefined under
	 * `LEARNERS_NEEDED`. The sets hold other questions of like difficulty.
	 */
	change: Interval | undefined;
	/** Learners behind the change. */
	paired: number;
}

/** Learners who were asked the same. Struck items are not among the items. */
export interface FormGroup extends Pick<Lesson, 'steps' | 'items'> {
	learners: readonly ScoredLearner[];
}

type Row = { seat: string; points: (number | undefined)[] };

/**
 * Warm-up and exit over first tries: of each set its reliability and the mean share right, and over all learners
 * the change from the one to the other, each against the set that they were asked. Shares with bootstrap intervals
 * over learners. A set is what its questions are: where one of them was struck for some learners, theirs is another.
 * The definition of the change is our own: the mean of paired differences of shares right.
 */
export function classForms(groups: readonly FormGroup[]): ClassForms {
	const asked = groups.map(({ steps, items }) => askedIn(steps, items));
	const sets = (step: ClassForm['step']) => {
		const rows = new Map<string, Row[]>();
		for (const [at, group] of groups.entries()) {
			const ids = asked[at]?.[step] ?? [];
			if (ids.length === 0) continue;
			const known = rows.get(ids.join()) ?? [];
			rows.set(ids.join(), [...known, ...group.learners.map((learner) => rowOf(ids, learner))]);
		}
		return [...rows.values()].map((own, at, { length }) =>
			formOf(step, length > 1 ? at + 1 : undefined, inOrder(own))
		);
	};
	const changes = inOrder(
		groups.flatMap(({ learners }, at) =>
			learners.map((learner) => ({ seat: learner.seat, change: changeOf(asked[at], learner) }))
		)
	).flatMap(({ change }) => change ?? []);
	return {
		forms: [...sets('warmup'), ...sets('exit')],
		change: intervalOf(changes),
		paired: changes.length
	};
}

type Asked = Record<ClassForm['step'], string[]>;

/** Sorted, so that the same questions in another order are the same set. */
function askedIn(steps: FormGroup['steps'], items: FormGroup['items']): Asked {
	const counted = new Set(items.map(({ id }) => id));
	const of = (kind: ClassForm['step']) => {
		const step = steps.find((one) => one.kind === kind);
		return step && 'items' in step ? step.items.filter((id) => counted.has(id)).sort() : [];
	};
	return { warmup: of('warmup'), exit: of('exit') };
}

function rowOf(ids: readonly string[], { seat, answers }: ScoredLearner): Row {
	const points = new Map(answers.map(({ item, first }) => [item.id, first.score.points]));
	return { seat, points: ids.map((id) => points.get(id)) };
}

function formOf(step: ClassForm['step'], set: number | undefined, rows: readonly Row[]): ClassForm {
	const measured = reliability(rows.map(({ points }) => points));
	const isEnough = measured.learners >= LEARNERS_NEEDED;
	return {
		step,
		set,
		reliability: { ...measured, alpha: isEnough ? measured.alpha : undefined },
		right: intervalOf(rows.flatMap((row) => meanOfWhole(row) ?? []))
	};
}

function changeOf(asked: Asked | undefined, learner: ScoredLearner): number | undefined {
	if (!asked || asked.warmup.length === 0 || asked.exit.length === 0) return undefined;
	const before = meanOfWhole(rowOf(asked.warmup, learner));
	const after = meanOfWhole(rowOf(asked.exit, learner));
	return before === undefined || after === undefined ? undefined : after - before;
}

function meanOfWhole({ points }: Row): number | undefined {
	return points.includes(undefined) ? undefined : mean(points.map((each) => each ?? 0));
}

/** By seat, so that the same answers always give the same interval. */
function inOrder<Of extends { seat: string }>(rows: readonly Of[]): Of[] {
	return rows.toSorted((a, b) => (a.seat < b.seat ? -1 : 1));
}

function intervalOf(values: readonly number[]): Interval | undefined {
	return values.length < LEARNERS_NEEDED ? undefined : bootstrap(values, mean);
}

function mean(values: readonly number[]): number | undefined {
	if (values.length === 0) return undefined;
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
