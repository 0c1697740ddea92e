import { error } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { render } from 'svelte/server';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { OpenLesson } from '#lib/core/assigned/open-lesson.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { AssignedData } from '#lib/features/walk/assigned/side.ts';
import { selectLesson } from '#lib/server/content/modules.ts';
import { assignedSide } from './assigned-side.ts';
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
	return toPage({
		lesson,
		opensAt: opensAt(lesson),
		alternative: other && resolve('/modules/[id]', { id: other }),
		catalogue: resolve('/modules'),
		comeBack: resolve('/come-back')
	});
}

/** The page of a lesson as an assignment, at its cover. */
export function assignedPage(lesson: OpenLesson, assigned: AssignedData): LessonPage {
	return toPage({
		lesson,
		opensAt: 'cover',
		alternative: undefined,
		catalogue: resolve('/modules'),
		// They return to the seat, not to the device.
		comeBack: `${assigned.seat}/come-back`,
		assigned
	});
}

function toPage(props: LessonProps): LessonPage {
	const { assigned, ...rest } = props;
	const side = assigned && assignedSide(rest.lesson, assigned);
	return {
		props,
		island: render(LessonIsland, { props: { ...rest, side, later: laterParts } }).body
	};
}
