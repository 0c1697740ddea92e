import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { withoutKeys } from '#lib/core/assigned/learner-lesson.ts';
import { isOngoing } from '#lib/core/live/timeline.ts';
import type { LiveMessage } from '#lib/core/live/wire.ts';
import { settingsOf, standingOf } from '#lib/server/assignments/standing.ts';
import { openAttempt } from '#lib/server/attempts/open-attempt.ts';
import { selectReceivedOf } from '#lib/server/attempts/select-received.ts';
import { seatIn } from '#lib/server/authorize/seats.ts';
import { selectOptionalLesson } from '#lib/server/content/versions.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import { HubClosed, NoRoom } from '#lib/server/live/hub.ts';
import type { Hub } from '#lib/server/live/hub.ts';
import { assignedPage } from '../../modules/[id]/lesson-page.server.ts';
import type { PageServerLoad } from './$types';

export const prerender = false;
export const csr = false;

/**
 * The lesson of an assignment as its learner may hold it. What they were told already they ask for by
 * themselves, so that no page holds a key.
 */
export const load: PageServerLoad = async (event) => {
	event.setHeaders({ 'cache-control': 'no-store' });
	const { db } = event.locals;
	const now = Date.now();
	const assignment = await db
		.selectFrom('assignments')
		.selectAll()
		.where('id', '=', event.params.id)
		.executeTakeFirst();
	if (!assignment) error(404);
	const seat = await seatIn(event, assignment.classroom, now);
	const code = await db
		.selectFrom('codes')
		.select('id')
		.where('assignment', '=', assignment.id)
		.executeTakeFirst();
	const join = code ? resolve('/join/[code]', { code: code.id }) : resolve('/join');
	if (!seat) redirect(303, join);
	const standing = await standingOf(db, assignment, seat, now);
	const lesson = standing && (await selectOptionalLesson(db, assignment.hash));
	if (!lesson) error(404);
	const { opensAt } = standing;
	if (opensAt !== undefined && now < opensAt) {
		const { timeZone } = settingsOf(assignment);
		return { waiting: { title: lesson.module.title, opensAt, timeZone } };
	}
	const { id } = await openAttempt(db, assignment.id, seat.id, now);
	const { received } = await selectReceivedOf(db, id);
	const assigned = {
		attempt: id,
		seatName: seat.name,
		address: resolve('/api/attempts/[id]/events', { id }),
		seat: resolve('/classes/[id]', { id: assignment.classroom }),
		join,
		live: resolve('/api/live/[id]/stream', { id: assignment.id }),
		room: isOngoing(standing) ? await roomOf(event.locals.live, assignment, seat.id) : undefined,
		standing,
		events: received.map((one) => one.event)
	};
	return { lesson: assignedPage(withoutKeys(lesson), assigned) };
};

/** What the seat may see of its class; where that cannot be had now, the page asks for it by itself. */
async function roomOf(
	hub: Hub,
	assignment: AssignmentRow,
	seat: string
): Promise<LiveMessage | undefined> {
	try {
		return await hub.look(assignment, { kind: 'seat', seat });
	} catch (cause) {
		if (cause instanceof NoRoom || cause instanceof HubClosed) return undefined;
		throw cause;
	}
}
