import type { Lesson } from '../schema/lesson.ts';
import { aLesson, smallModule } from './small-module.ts';
import { aVerdictOn } from './small-questions.ts';

/** The small lesson with each statement judged a second time in the step *headline*: 6 backed, 4 not. */
export function aLongerLesson(): Lesson {
	const copies = smallModule.statements.map((statement) => ({
		...statement,
		id: `${statement.id}-2`
	}));
	const items = copies.map(({ id, verdict }) => aVerdictOn(id, verdict));
	return aLesson({
		statements: [...smallModule.statements, ...copies],
		items: [...smallModule.items, ...items],
		steps: smallModule.steps.map((step) =>
			step.kind === 'headline'
				? { ...step, items: [...step.items, ...items.map(({ id }) => id)] }
				: step
		)
	});
}
