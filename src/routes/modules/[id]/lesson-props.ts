import type { Lesson } from '#lib/core/schema/lesson.ts';

/** What the island of a lesson page is given as data. */
export interface LessonProps {
	lesson: Lesson;
	/** The id of the screen that the page opens at. */
	opensAt: string;
	/** Addresses: the module that earns the same credit, and the list of all. */
	alternative: string | undefined;
	catalogue: string;
}
