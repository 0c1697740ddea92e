import { resolve } from '$app/paths';
import { render } from 'svelte/server';
import { lessonOf } from '#lib/server/content/lesson-of.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { laterParts } from './later-parts.ts';
import LessonIsland from './LessonIsland.svelte';

/** What the island is given as data. */
export interface LessonProps {
	lesson: Lesson;
	opensAt: string;
	/** Addresses: the module that earns the same credit, and the list of all. */
	alternative: string | undefined;
	catalogue: string;
}

/** What a lesson page is made of: the island's props, for the browser, and its first rendering. */
export interface LessonPage {
	props: LessonProps;
	island: string;
}

/** The page of a module that opens at the screen that `opensAt` finds. */
export function lessonPage(id: string, opensAt: (lesson: Lesson) => string): LessonPage {
	const lesson = lessonOf(id);
	const other = lesson.module.alternative;
	const props = {
		lesson,
		opensAt: opensAt(lesson),
		alternative: other && resolve('/modules/[id]', { id: other }),
		catalogue: resolve('/modules')
	};
	return { props, island: render(LessonIsland, { props: { ...props, later: laterParts } }).body };
}
