import { selectServerLog } from '#lib/server/audit/entries.ts';
import { administering } from '#lib/server/authorize/teachers.ts';
import type { PageServerLoad } from './$types';

const MOST = 500;

export const load: PageServerLoad = async (event) => {
	administering(event);
	return { entries: await selectServerLog(event.locals.db, MOST), most: MOST };
};
