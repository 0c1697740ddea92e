import { hydrate } from 'svelte';
import '#lib/features/walk/early/early-state.ts';
import { laterParts } from './later-parts.ts';
import LessonIsland from './LessonIsland.svelte';
import type { LessonProps } from './lesson-props.ts';

/*
 * The browser's entry of a lesson page. The page ships without Kit's client: a lesson needs no
 * router, and its first answer should not wait for one.
 */

const target = document.getElementById('lesson');
const data = document.getElementById('lesson-data');
if (!target || !data) throw new Error('the lesson page brings its lesson');

// Written by the same build as this file, so its shape is known.
const props = JSON.parse(data.textContent) as LessonProps;

// If the lesson cannot start, the page must stay readable and say so.
const prerendered = target.innerHTML;
try {
	const { assigned, ...rest } = props;
	const { assignedSide } = assigned ? await import('./assigned-side.ts') : {};
	const side = assigned && assignedSide?.(rest.lesson, assigned);
	hydrate(LessonIsland, { target, props: { ...rest, side, later: laterParts } });
} catch (cause) {
	target.innerHTML = prerendered;
	window.early?.fail();
	throw cause;
}
