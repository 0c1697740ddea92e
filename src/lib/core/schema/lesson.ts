import type { LessonModule, ModuleInfo } from './module.ts';
import type { Source } from './source.ts';

/**
 * A module as the self-paced lesson page carries it: without what only teachers and editors need,
 * with its content hash (sha256, hexadecimal) and one short digest per item (the first 16 digits of
 * its sha256) to tell equal items of two versions.
 */
export type Lesson = Omit<
	LessonModule,
	'inventory' | 'guide' | 'openQuestions' | 'module' | 'sources'
> & {
	module: Omit<ModuleInfo, 'standards' | 'history'>;
	sources: Omit<Source, 'rights' | 'accessed'>[];
	hash: string;
	digests: Record<string, string>;
};
