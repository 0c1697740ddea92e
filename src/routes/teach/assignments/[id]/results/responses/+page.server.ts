import { error } from '@sveltejs/kit';
import { responsesBehind } from '#lib/core/results/responses-behind.ts';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { readResponseQuery } from '#lib/server/results/read-query.ts';
import { selectResults } from '#lib/server/results/select-results.ts';
import type { PageServerLoad } from './$types';

/** More on one page help nobody; the files have them all. */
const MOST = 500;

export const load: PageServerLoad = async (event) => {
	const { assignment, classroom } = await assigning(event, event.params.id);
	const read = readResponseQuery(event.url.searchParams);
	if ('broken' in read) error(400, `${read.broken}: not understood`);
	const { results, lesson, settings } = await selectResults(event.locals.db, assignment);
	const behind = responsesBehind(results, read.query);
	const responses = behind.slice(0, MOST);
	const asked = new Set(responses.map(({ item }) => item));
	const { article, passages, statements, items, module } = lesson;
	return {
		assignment: assignment.id,
		classroom: { id: classroom.id, name: classroom.name },
		query: read.query,
		total: behind.length,
		students: new Set(behind.map(({ seat }) => seat)).size,
		responses,
		seats: results.seats.map(({ seat, name }) => ({ id: seat, name })),
		order: results.items.flatMap(({ item }) => (asked.has(item) ? [item] : [])),
		lesson: { article, passages, statements, items },
		module: { id: module.id, title: module.title, version: module.version },
		timeZone: settings.timeZone
	};
};
