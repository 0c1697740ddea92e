import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { settingsOf } from '#lib/server/assignments/standing.ts';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { selectSummary } from '#lib/server/live/replay/select-summary.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assignment, classroom } = await assigning(event, event.params.id);
	const { id } = assignment;
	const summed = await selectSummary(event.locals.db, assignment);
	if (!summed) redirect(303, resolve('/teach/assignments/[id]', { id }));
	const { passages, statements, items, module } = summed.lesson;
	return {
		id,
		classroom: { id: classroom.id, name: classroom.name },
		title: module.title,
		timeZone: settingsOf(assignment).timeZone,
		summary: summed.summary,
		began: summed.began,
		lesson: { passages, statements, items }
	};
};
