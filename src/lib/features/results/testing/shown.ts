import { classResults } from '#lib/core/results/class-results.ts';
import { projectedResults, shownResults } from '#lib/core/results/shown-results.ts';
import { seededClass } from '#lib/core/results/testing/seeded-class.ts';
import { aLesson } from '#lib/core/testing/small-module.ts';

/** The results of a class that answered by chance, for the teacher and for a room. */
export function someResults(seats: number) {
	const lesson = aLesson();
	const results = classResults(seededClass(lesson, seats, 21));
	return {
		lesson,
		results,
		shown: shownResults(results),
		projected: projectedResults(results),
		assignment: 'assignment-1'
	};
}
