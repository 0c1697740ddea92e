import { measuresCsv } from '#lib/core/results/csv.ts';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { fileResponse } from '#lib/server/results/exported.ts';
import { selectResults } from '#lib/server/results/select-results.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { assignment } = await assigning(event, event.params.id);
	const { results } = await selectResults(event.locals.db, assignment);
	return fileResponse('measures.csv', 'text/csv; charset=utf-8', measuresCsv(results));
};
