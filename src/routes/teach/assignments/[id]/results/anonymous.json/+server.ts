import { anonymousExport } from '#lib/core/results/exports.ts';
import { pickBelow } from '#lib/server/auth/tokens.ts';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { fileResponse, toExported } from '#lib/server/results/exported.ts';
import { selectResults } from '#lib/server/results/select-results.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const { assignment } = await assigning(event, event.params.id);
	const selected = await selectResults(event.locals.db, assignment);
	const data = anonymousExport(selected.results, toExported(selected), pickBelow);
	return fileResponse('anonymous.json', 'application/json', JSON.stringify(data, undefined, '\t'));
};
