import type { Lesson } from '../../../schema/lesson.ts';
import { LEARNERS_NEEDED } from '../enough.ts';
import { bootstrap } from '../judged/bootstrap.ts';
import type { Interval } from '../judged/bootstrap.ts';
import type { ScoredLearner } from '../tries/scored-learners.ts';
import { reliability } from './reliability.ts';
import type { Reliability } from './reliability.ts';

/** A short set of questions that is asked in one go, and what a class made of it. */
export interface ClassForm {
	step: 'warmup' | 'exit';
	reliability: Reliability;
	/** Mean share right of those who answered all of it, 0 to 1; undefined under `LEARNERS_NEEDED`. */
	right: Interval | undefined;
}

/** Both forms of a lesson, and the change from the one to the other. */
export interface ClassForms {
	forms: ClassForm[];
	/**
	 * Mean of exit less warm-up, −1 to 1, over those who answered all of both; undefined under
	 * `LEARNERS_NEEDED`. The forms hold other questions of like difficulty.
	 */
	change: Interval | undefined;
	/** Learners behind the change. */
	paired: number;
}

/**
 * Warm-up and exit of a class over first tries: reliability, share right, and the change with bootstrap
 * intervals over learners. Struck items are none of the form.
 */
export function classForms(
	{ steps, items }: Pick<Lesson, 'steps' | 'items'>,
	learners: readonly ScoredLearner[]
): ClassForms {
	const inOrder = learners.toSorted((a, b) => (a.seat < b.seat ? -1 : 1));
	const counted = new Set(items.map(({ id }) => id));
	const both = (['warmup', 'exit'] as const).flatMap((kind) => {
		const step = steps.find((one) => one.kind === kind);
		const asked = step && 'items' in step ? step.items.filter((id) => counted.has(id)) : [];
		if (asked.length === 0) return [];
		const rows = inOrder.map((learner) => pointsAt(asked, learner));
		return { kind, rows, means: rows.map(meanOfWhole) };
	});
	const [before, after] = both;
	const changes =
		before && after
			? before.means.flatMap((mean, at) => {
					const later = after.means[at];
					return mean === undefined || later === undefined ? [] : later - mean;
				})
			: [];
	return {
		forms: both.map(({ kind, rows, means }) => ({
			step: kind,
			reliability: reliability(rows),
			right: intervalOf(means.filter((mean) => mean !== undefined))
		})),
		change: intervalOf(changes),
		paired: changes.length
	};
}

function pointsAt(asked: readonly string[], { answers }: ScoredLearner) {
	const points = new Map(answers.map(({ item, first }) => [item.id, first.score.points]));
	return asked.map((id) => points.get(id));
}

function meanOfWhole(row: readonly (number | undefined)[]): number | undefined {
	return row.includes(undefined) ? undefined : mean(row.map((points) => points ?? 0));
}

function intervalOf(values: readonly number[]): Interval | undefined {
	return values.length < LEARNERS_NEEDED ? undefined : bootstrap(values, mean);
}

function mean(values: readonly number[]): number | undefined {
	if (values.length === 0) return undefined;
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
