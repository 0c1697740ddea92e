import type { Lesson } from '../schema/lesson.ts';
import { isJudged, isKeyed } from './open-lesson.ts';
import type { OpenLesson } from './open-lesson.ts';
import type { Told } from './wire.ts';

/** The part of a lesson that the learner may see the key of, without the questions that no longer count. */
export function disclosed(lesson: OpenLesson, { corrections }: Pick<Told, 'corrections'>): Lesson {
	const struck = corrections.filter(({ kind }) => kind === 'strike').map(({ item }) => item);
	return {
		...lesson,
		items: lesson.items.filter(isKeyed).filter(({ id }) => !struck.includes(id)),
		statements: lesson.statements.filter(isJudged),
		digests: lesson.digests ?? {}
	};
}
