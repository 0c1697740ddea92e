import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { resolve } from '$app/paths';
import { askedSince } from '#lib/core/live/asked-since.ts';
import { countedItems } from '#lib/core/results/class-results.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { selectAssigned } from '#lib/server/attempts/assigned.ts';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { renewWord } from '#lib/server/classrooms/roster.ts';
import { surroundingsAt } from '#lib/server/classrooms/seats.ts';
import { makeRuling } from '#lib/server/edits/make-ruling.ts';
import { selectLive } from '#lib/server/live/select-live.ts';
import { touchClass } from '#lib/server/live/touch-class.ts';
import { readNote } from '../edits/read-note.server.ts';
import { wayIn } from '../way-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the teacher alone sees of a live session: names of seats and every key. */
export const load: PageServerLoad = async (event) => {
	const { assignment, classroom } = await assigning(event, event.params.id);
	const { id } = assignment;
	const { db, live: hub } = event.locals;
	const live = await selectLive(db, assignment);
	if (!live) redirect(303, resolve('/teach/assignments/[id]', { id }));
	const first = await hub.look(assignment, { kind: 'control' });
	const { corrected } = await selectAssigned(db, assignment);
	const { article, passages, statements, items, steps, process, module } = corrected;
	return {
		id,
		classroom: { id: classroom.id, name: classroom.name },
		title: module.title,
		lesson: { article, passages, statements, items, steps, process },
		items: countedItems(corrected, []).map((item) => item.id),
		since: askedSince(live.acts),
		first,
		way: await wayIn(event, id)
	};
};

const Id = z.string().min(1).max(200);

export const actions: Actions = {
	async strike(event) {
		const { assignment, person } = await assigning(event, event.params.id);
		const form = await event.request.formData();
		const item = Id.safeParse(form.get('item')).data ?? error(400, 'item: a question');
		const { note, typed } = readNote(form.get('note'));
		if (note === undefined) {
			return fail(400, { struck: { item, typed, problem: m.live_control_strike_wrong() } });
		}
		const asked = { item, kind: 'strike', note } as const;
		const who = { person: person.id, now: Date.now() };
		const made = await makeRuling(event.locals.db, assignment, asked, who);
		// A second press, or another tab, has done it: that is what was asked for.
		if ('fault' in made && made.fault !== 'so-already') error(400, 'item: a question');
		if (assignment.live_acts > 0) event.locals.live.touch(assignment.id);
		return { struck: undefined };
	},
	async free(event) {
		const { person, classroom } = await assigning(event, event.params.id);
		const seat = Id.safeParse((await event.request.formData()).get('seat')).data ?? error(404);
		const doing = { person: person.id, classroom: classroom.id, now: Date.now() };
		const word = await renewWord(event.locals.db, doing, seat, surroundingsAt(doing.now));
		if (word === undefined) error(404);
		await touchClass(event.locals, classroom.id);
		return { freed: { seat, word } };
	}
};
