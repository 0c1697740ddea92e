import type { LessonModule } from '../schema/module.ts';

/** One thing that is wrong in a module or in the bank. */
export interface Problem {
	/** Field names and ids from the top of the file down, e.g. `statements.s5a.quote`. */
	path: string;
	/** One sentence: what is wrong and what to do. */
	message: string;
}

/** One rule of the build, in the words of the author’s README, with the function that holds it. */
export interface Rule<Checked = LessonModule> {
	rule: string;
	find: (checked: Checked) => Problem[];
}

/** Rules that belong together, under the heading they have in the author’s README. */
export interface RuleFamily<Checked = LessonModule> {
	title: string;
	rules: readonly Rule<Checked>[];
}
