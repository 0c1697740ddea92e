import type { LessonModule } from './module.ts';

/**
 * A module as the self-paced lesson page carries it: without what only teachers and editors need,
 * with its content hash and one digest per item (sha256, hexadecimal) to tell equal items of two versions.
 */
export type Lesson = Omit<LessonModule, 'guide' | 'openQuestions'> & {
	hash: string;
	digests: Record<string, string>;
};
