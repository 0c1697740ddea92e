import { error, json } from '@sveltejs/kit';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { selectProjected } from '#lib/server/live/replay/select-projected.ts';
import type { RequestHandler } from './$types';

/** The part of the lesson that the whole room may read now. */
export const GET: RequestHandler = async (event) => {
	const { assignment } = await assigning(event, event.params.id);
	const lesson = await selectProjected(event.locals.db, assignment);
	if (!lesson) error(404);
	return json(lesson, { headers: { 'cache-control': 'no-store' } });
};
