import type { OpenLesson } from '#lib/core/assigned/open-lesson.ts';
import type { AssignedData } from '#lib/features/walk/assigned/side.ts';

/** What the island of a lesson page is given as data. */
export interface LessonProps {
	lesson: OpenLesson;
	/** The id of the screen that the page opens at. */
	opensAt: string;
	/** Addresses: the module that earns the same credit, and the list of all. */
	alternative: string | undefined;
	catalogue: string;
	/** The address where missed rules return. */
	comeBack: string;
	/** Only where the lesson is an assignment. */
	assigned?: AssignedData;
}
