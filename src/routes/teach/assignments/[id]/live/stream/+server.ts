import { assigning } from '#lib/server/authorize/teachers.ts';
import { answerLive } from '#lib/server/live/answer.ts';
import type { RequestHandler } from './$types';

/** What the teacher alone sees of a live session. */
export const GET: RequestHandler = async (event) => {
	const { assignment, person } = await assigning(event, event.params.id);
	return answerLive(event, assignment, { audience: { kind: 'control' }, who: person.id });
};
