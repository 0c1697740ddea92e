import type { LessonModule } from '../schema/module.ts';
import type { StepKind } from '../schema/step.ts';

/** One place of the lesson where an item is asked. */
export interface Placement {
	item: string;
	/** The list that names the item, e.g. `steps.walk.stops.s3.items`. */
	path: string;
	step: StepKind;
	/** The passage the item is asked beside, in the steps that go from passage to passage. */
	passage?: string;
}

/** Every place where an item is asked, in the order of the lesson. */
export function findPlacements(module: LessonModule): Placement[] {
	return module.steps.flatMap((step): Placement[] => {
		const path = `steps.${step.kind}`;
		switch (step.kind) {
			case 'cover':
			case 'result':
				return [];
			case 'walk':
			case 'omissions':
				return step.stops.flatMap((stop) =>
					stop.items.map((item) => ({
						item,
						path: `${path}.stops.${stop.passage}.items`,
						step: step.kind,
						passage: stop.passage
					}))
				);
			case 'process':
				return [
					...module.process.stages.flatMap((stage) =>
						stage.items.map((item) => ({
							item,
							path: `process.stages.${stage.id}.items`,
							step: step.kind
						}))
					),
					...step.items.map((item) => ({ item, path: `${path}.items`, step: step.kind }))
				];
			case 'warmup':
			case 'sort':
			case 'headline':
			case 'exit':
				return step.items.map((item) => ({ item, path: `${path}.items`, step: step.kind }));
		}
	});
}
