import { hydrate } from 'svelte';
import '#lib/features/walk/early/early-state.ts';
import type { Assigned } from '#lib/features/walk/assigned/assigned.svelte.ts';
import { laterParts } from './later-parts.ts';
import LessonIsland from './LessonIsland.svelte';
import type { LessonProps } from './lesson-props.ts';

/*
 * The browser's entry of a lesson page. The page ships without Kit's client: a lesson needs no
 * router, and its first answer should not wait for one.
 */

const island = find('lesson');
const data = find('lesson-data');

// Written by the same build as this file, so its shape is known.
const props = JSON.parse(data.textContent) as LessonProps;

const { assigned, ...rest } = props;

// If the lesson cannot start, the page must stay readable and say so.
const prerendered = island.innerHTML;

// Without `await` here: files that come later take what they share with this one from it.
if (assigned) {
	void import('./assigned-side.ts')
		.then(({ assignedSide }) => start(assignedSide(rest.lesson, assigned)))
		.catch(giveUp);
} else {
	start();
}

function start(side?: Assigned) {
	try {
		hydrate(LessonIsland, { target: island, props: { ...rest, side, later: laterParts } });
	} catch (cause) {
		giveUp(cause);
	}
}

function giveUp(cause: unknown): never {
	island.innerHTML = prerendered;
	window.early?.fail();
	throw cause;
}

function find(id: string): HTMLElement {
	const element = document.getElementById(id);
	if (!element) throw new Error('the lesson page brings its lesson');
	return element;
}
