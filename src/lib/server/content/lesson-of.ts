import { error } from '@sveltejs/kit';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { selectLesson } from '#lib/server/content/modules.ts';

/** The lesson of a module, or the not-found page that names the id. */
export function lessonOf(id: string): Lesson {
	return selectLesson(id) ?? error(404, m.lesson_unknown_module({ id }));
}
