import { error } from '@sveltejs/kit';
import { standingOf } from '#lib/server/assignments/standing.ts';
import { seatIn } from '#lib/server/authorize/seats.ts';
import { answerLive } from '#lib/server/live/answer.ts';
import type { RequestHandler } from './$types';

/** What a seat may see of a live session. */
export const GET: RequestHandler = async (event) => {
	const { db } = event.locals;
	const now = Date.now();
	const assignment = await db
		.selectFrom('assignments')
		.selectAll()
		.where('id', '=', event.params.id)
		.executeTakeFirst();
	const seat = assignment && (await seatIn(event, assignment.classroom, now));
	if (!seat || !(await standingOf(db, assignment, seat, now))) error(404);
	const audience = { kind: 'seat', seat: seat.id } as const;
	return answerLive(event, assignment, { audience, who: seat.id });
};
