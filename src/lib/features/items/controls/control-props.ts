import type { OpenItem, OpenLesson } from '#lib/core/assigned/open-lesson.ts';
import type { ItemResponse } from '#lib/core/schema/response.ts';

/** What its form gives to every item control that comes later than the first screen. */
export interface ControlProps<I extends OpenItem> {
	item: I;
	lesson: OpenLesson;
	/** What was answered: the starting point of a retry, and what a locked control shows. */
	given?: ItemResponse | undefined;
	/** Read-only after the answer was checked. */
	locked: boolean;
	/** Called after every change of the answer. */
	oninput?: (() => void) | undefined;
}
