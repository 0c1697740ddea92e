import { error } from '@sveltejs/kit';
import { measuresCsv } from '#lib/core/results/csv.ts';
import { signedIn } from '#lib/server/authorize/teachers.ts';
import { fileResponse } from '#lib/server/results/exported.ts';
import { selectModuleResults } from '#lib/server/results/select-module-results.ts';
import { readVersion } from '../read-version.server.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const person = signedIn(event);
	const version = readVersion(event.url.searchParams);
	const asked = { person: person.id, module: event.params.id, version };
	const found = await selectModuleResults(event.locals.db, asked);
	if (!found) error(404);
	const csv = measuresCsv(found.measured);
	return fileResponse('module-measures.csv', 'text/csv; charset=utf-8', csv);
};
