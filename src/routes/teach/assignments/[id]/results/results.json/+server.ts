import { error } from '@sveltejs/kit';
import { classExport, seatExport } from '#lib/core/results/exports.ts';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { fileResponse, toExported } from '#lib/server/results/exported.ts';
import { readResponseQuery } from '#lib/server/results/read-query.ts';
import { selectResults } from '#lib/server/results/select-results.ts';
import type { RequestHandler } from './$types';

/** The whole class, or with `?seat=` what there is of one seat. */
export const GET: RequestHandler = async (event) => {
	const { assignment } = await assigning(event, event.params.id);
	const read = readResponseQuery(event.url.searchParams);
	if ('broken' in read) error(400, `${read.broken}: not understood`);
	const selected = await selectResults(event.locals.db, assignment);
	const { seat } = read.query;
	const exported = toExported(selected);
	const data =
		seat === undefined
			? classExport(selected.results, exported)
			: seatExport(selected.results, exported, seat);
	if (!data) error(404);
	const name = seat === undefined ? 'results.json' : 'seat.json';
	return fileResponse(name, 'application/json', JSON.stringify(data, undefined, '\t'));
};
