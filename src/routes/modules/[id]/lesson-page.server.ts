import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { render } from 'svelte/server';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { selectLesson } from '#lib/server/content/modules.ts';
import { laterParts } from './later-parts.ts';
import type { LessonProps } from './lesson-props.ts';
import LessonIsland from './LessonIsland.svelte';

/** What a lesson page is made of: the island's props, for the browser, and its first rendering. */
export interface LessonPage {
	props: LessonProps;
	island: string;
}

/** The page of a module that opens at the screen that `opensAt` finds; not found for an unknown id. */
export function lessonPage(id: string, opensAt: (lesson: Lesson) => string): LessonPage {
	const lesson = selectLesson(id) ?? error(404, m.lesson_unknown_module({ id }));
	const other = lesson.module.alternative;
	const props = {
		lesson,
		opensAt: opensAt(lesson),
		alternative: other && resolve('/modules/[id]', { id: other }),
		catalogue: resolve('/modules')
	};
	return { props, island: render(LessonIsland, { props: { ...props, later: laterParts } }).body };
}
