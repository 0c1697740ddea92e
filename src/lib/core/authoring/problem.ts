import type { LessonModule } from '../schema/module.ts';

/** One thing that is wrong in a module. */
export interface Problem {
	/** Field names and ids from the top of the file down, e.g. `statements.s5a.quote`. */
	path: string;
	/** One sentence: what is wrong and what to do. */
	message: string;
}

/** One rule of the build, in the words of the author’s README, with the function that holds it. */
export interface Rule {
	rule: string;
	find: (module: LessonModule) => Problem[];
}
