import { error } from '@sveltejs/kit';
import { shownMeasures } from '#lib/core/results/shown-results.ts';
import { signedIn } from '#lib/server/authorize/teachers.ts';
import { selectModuleResults } from '#lib/server/results/select-module-results.ts';
import { readVersion } from './read-version.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { id } = event.params;
	const asked = { person: person.id, module: id, version: readVersion(event.url.searchParams) };
	const found = await selectModuleResults(event.locals.db, asked);
	if (!found) error(404);
	const { measured, ...module } = found;
	return { id, ...module, shown: shownMeasures(measured) };
};
