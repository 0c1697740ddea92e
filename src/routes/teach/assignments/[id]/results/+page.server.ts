import { error } from '@sveltejs/kit';
import { projectedResults, shownResults } from '#lib/core/results/shown-results.ts';
import { selectOptionalCode } from '#lib/server/assignments/manage/select.ts';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { selectLater } from '#lib/server/coming-back/select-later.ts';
import { countOpenContests } from '#lib/server/contests/select-contested.ts';
import { readView } from '#lib/server/results/read-query.ts';
import { selectResults } from '#lib/server/results/select-results.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assignment, classroom } = await assigning(event, event.params.id);
	const view = readView(event.url.searchParams);
	if (!view) error(400, 'view: teacher or projector');
	const { db } = event.locals;
	const { results, lesson, struck, settings } = await selectResults(db, assignment);
	const { article, passages, statements, items, module } = lesson;
	return {
		view,
		assignment: assignment.id,
		live: assignment.live_acts > 0,
		classroom: { id: classroom.id, name: classroom.name },
		code: await selectOptionalCode(db, assignment.id),
		contested: view === 'teacher' ? await countOpenContests(db, assignment.id) : 0,
		settings,
		struck,
		lesson: { article, passages, statements, items },
		module: { id: module.id, title: module.title, version: module.version },
		later: await selectLater(db, assignment),
		shown: view === 'projector' ? projectedResults(results) : shownResults(results)
	};
};
