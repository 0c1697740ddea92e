import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '#lib/i18n/paraglide/messages.js';
import { selectAssigned } from '#lib/server/attempts/assigned.ts';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { takeAct } from '#lib/server/live/take-act.ts';

/** Opens the live session of an assignment, or opens it again, and leads the teacher to it. */
export async function beginLive(
	event: Pick<RequestEvent, 'locals' | 'url'>,
	id: string
): Promise<never> {
	const { assignment, classroom, person } = await assigning(event, id);
	if (classroom.archived_at !== null) error(409, m.assign_archived());
	const { db, live, arrivals } = event.locals;
	const { published: lesson } = await selectAssigned(db, assignment);
	const conducting = {
		person: person.id,
		assignment: id,
		classroom: classroom.id,
		lesson,
		now: arrivals.arrive()
	};
	const taken = await takeAct(db, conducting, { type: 'opened' });
	if ('fault' in taken) throw new Error(`a session cannot be opened: ${taken.fault.code}`);
	arrivals.tell(taken.live.acts.at(-1)?.at ?? 0);
	live.touch(id);
	redirect(303, resolve('/teach/assignments/[id]/live', { id }));
}
