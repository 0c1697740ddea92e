import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { replayedRoom } from '#lib/core/live/after/replayed-room.ts';
import { replayView } from '#lib/core/live/after/replay-view.ts';
import { settingsOf } from '#lib/server/assignments/standing.ts';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { selectRecorded } from '#lib/server/live/replay/select-recorded.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assignment, classroom } = await assigning(event, event.params.id);
	const { id } = assignment;
	const recorded = await selectRecorded(event.locals.db, assignment);
	if (!recorded) redirect(303, resolve('/teach/assignments/[id]', { id }));
	const { acts } = recorded;
	const act = Number(event.url.searchParams.get('act') ?? '1');
	if (!Number.isInteger(act) || act < 1 || act > acts.length) {
		error(400, `act: from 1 to ${acts.length}`);
	}
	const room = replayedRoom(recorded, act);
	const { passages, statements, items, steps, process, module } = room.lesson;
	return {
		...{ id, act, acts },
		classroom: { id: classroom.id, name: classroom.name },
		title: module.title,
		timeZone: settingsOf(assignment).timeZone,
		moment: replayView(room),
		lesson: { passages, statements, items, steps, process }
	};
};
