import { selectClassLog } from '#lib/server/audit/entries.ts';
import { teaching } from '#lib/server/authorize/teachers.ts';
import type { PageServerLoad } from './$types';

const MOST = 500;

export const load: PageServerLoad = async (event) => {
	const { classroom } = await teaching(event, event.params.id);
	const entries = await selectClassLog(event.locals.db, classroom.id, MOST);
	return { id: classroom.id, name: classroom.name, entries, most: MOST };
};
