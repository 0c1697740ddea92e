import { scoreFirstTries } from '../attempt/first-try.ts';
import type { AttemptState } from '../attempt/fold.ts';
import { lessonPath } from '../attempt/going-on/path.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { StepKind } from '../schema/step.ts';

/** Points of one step over first tries. */
export interface StepPoints {
	step: StepKind;
	/** Place of the step in the module's `steps`. */
	stepIndex: number;
	points: number;
	/** Of the graded answers: unanswered and ungraded items add nothing. */
	max: number;
	/** Items that the step asks. */
	asked: number;
	answered: number;
}

/** Points per step, in the lesson's order; steps that ask nothing are left out. */
export function pointsPerStep(
	lesson: Pick<Lesson, 'items' | 'steps' | 'process'>,
	state: AttemptState
): StepPoints[] {
	const path = lessonPath(lesson);
	return lesson.steps.flatMap(({ kind: step }, stepIndex) => {
		const asked = new Set(
			path.flatMap((stop) => (stop.stepIndex === stepIndex ? (stop.item ?? []) : []))
		);
		if (asked.size === 0) return [];
		const scored = scoreFirstTries(
			lesson.items.filter((item) => asked.has(item.id)),
			state
		).map(({ score }) => score);
		return {
			step,
			stepIndex,
			points: scored.reduce((sum, { points }) => sum + points, 0),
			max: scored.reduce((sum, { max }) => sum + max, 0),
			asked: asked.size,
			answered: scored.length
		};
	});
}
