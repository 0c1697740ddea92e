import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { selectProjected } from '#lib/server/live/replay/select-projected.ts';
import { wayIn } from '../../way-in.server.ts';
import type { PageServerLoad } from './$types';

/** What a whole room may see: no seat, no name, and of the lesson only what has been shown. */
export const load: PageServerLoad = async (event) => {
	const { assignment } = await assigning(event, event.params.id);
	const { id } = assignment;
	// The room first: whatever is done meanwhile, the lesson then has it, and the page asks again.
	const first =
		assignment.live_acts > 0 && (await event.locals.live.look(assignment, { kind: 'projector' }));
	const lesson = first && (await selectProjected(event.locals.db, assignment));
	if (!lesson) redirect(303, resolve('/teach/assignments/[id]', { id }));
	const { code, link, qr } = await wayIn(event, id);
	return { id, lesson, first, code, link, qr, title: lesson.module.title };
};
