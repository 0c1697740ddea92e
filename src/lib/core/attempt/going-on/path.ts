import type { LessonModule } from '../../schema/module.ts';
import type { Step, StepKind } from '../../schema/step.ts';

/** One screen of the lesson. */
export interface Stop {
	/** The item's id where there is one, else `read-<passage>`, `stage-<stage>`, `cover` or `result`. */
	id: string;
	step: StepKind;
	/** Place of the step in the module's `steps`. */
	stepIndex: number;
	item?: string;
	passage?: string;
	stage?: string;
	/** Warm-up and exit: the answer is saved, and nothing is revealed. */
	withheld: boolean;
}

type Place = Pick<Stop, 'id' | 'item' | 'passage' | 'stage'>;
type Course = Pick<LessonModule, 'steps' | 'process'>;

/** Every screen of a lesson, in the order it is walked. */
export function lessonPath(lesson: Course): Stop[] {
	return lesson.steps.flatMap((step, stepIndex) => {
		const withheld = step.kind === 'warmup' || step.kind === 'exit';
		return placesOf(step, lesson).map((place) => ({
			...place,
			step: step.kind,
			stepIndex,
			withheld
		}));
	});
}

function placesOf(step: Step, lesson: Course): Place[] {
	switch (step.kind) {
		case 'cover':
		case 'result':
			return [{ id: step.kind }];
		case 'walk':
		case 'omissions':
			return step.stops.flatMap(({ passage, items }) =>
				items.length > 0
					? items.map((item) => ({ id: item, item, passage }))
					: [{ id: `read-${passage}`, passage }]
			);
		case 'process':
			return [
				...lesson.process.stages.flatMap(({ id: stage, items }) =>
					items.length > 0
						? items.map((item) => ({ id: item, item, stage }))
						: [{ id: `stage-${stage}`, stage }]
				),
				...step.items.map(toPlace)
			];
		case 'warmup':
		case 'sort':
		case 'headline':
		case 'exit':
			return step.items.map(toPlace);
	}
}

function toPlace(item: string): Place {
	return { id: item, item };
}
