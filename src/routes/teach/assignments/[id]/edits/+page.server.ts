import { settingsOf } from '#lib/server/assignments/standing.ts';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { selectEdits } from '#lib/server/edits/select-edits.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assignment } = await assigning(event, event.params.id);
	const { timeZone } = settingsOf(assignment);
	return { timeZone, ...(await selectEdits(event.locals.db, assignment)) };
};
