import { assigning } from '#lib/server/authorize/teachers.ts';
import { selectAssignedModule } from '#lib/server/assignments/manage/select.ts';
import { wayIn } from '../way-in.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assignment } = await assigning(event, event.params.id);
	const { module } = await selectAssignedModule(event.locals.db, assignment);
	const { code, link, qr } = await wayIn(event, assignment.id);
	return { id: assignment.id, title: module.title, code, link, qr };
};
