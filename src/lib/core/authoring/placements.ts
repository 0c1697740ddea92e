import type { Stop } from '../attempt/going-on/path.ts';
import { lessonPath } from '../attempt/going-on/path.ts';
import type { LessonModule } from '../schema/module.ts';

/** One place of the lesson where an item is asked. */
export interface Placement extends Stop {
	item: string;
	/** The list that names the item, e.g. `steps.walk.stops.s3.items`. */
	path: string;
}

/** Every place where an item is asked, in the order of the lesson. */
export function findPlacements(module: LessonModule): Placement[] {
	return lessonPath(module).flatMap((stop) => {
		const { item } = stop;
		return item === undefined ? [] : [{ ...stop, item, path: listNaming(stop) }];
	});
}

function listNaming({ step, passage, stage }: Stop): string {
	if (stage !== undefined) return `process.stages.${stage}.items`;
	if (passage !== undefined) return `steps.${step}.stops.${passage}.items`;
	return `steps.${step}.items`;
}
