import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions } from '@sveltejs/kit';
import { z } from 'zod';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { makeRuling, undoRuling } from '#lib/server/edits/make-ruling.ts';
import { countOpenContests } from '#lib/server/contests/select-contested.ts';
import { previewRuling } from '#lib/server/edits/select-edits.ts';
import { readNote } from '../read-note.server.ts';
import type { PageServerLoad } from './$types';

const Asked = z.object({
	item: z.string().max(200),
	kind: z.enum(['strike', 'rekey', 'accept']),
	option: z.string().max(200).optional()
});
const Undo = z.object({ undo: z.string().max(200) });
const Query = z.union([Undo, Asked]);

export const load: PageServerLoad = async (event) => {
	const { assignment } = await assigning(event, event.params.id);
	const { data: asked } = Query.safeParse(Object.fromEntries(event.url.searchParams));
	if (!asked) error(400, 'Open a change from the list of questions.');
	const preview = await previewRuling(event.locals.db, assignment, asked, Date.now());
	const contested =
		'item' in asked ? await countOpenContests(event.locals.db, assignment.id, asked.item) : 0;
	return { undo: 'undo' in asked ? asked.undo : undefined, preview, contested };
};

export const actions: Actions = {
	async make(event) {
		const { assignment, person } = await assigning(event, event.params.id ?? '');
		const form = Object.fromEntries(await event.request.formData());
		const { data: asked } = Asked.safeParse(form);
		if (!asked) error(400, 'Open a change from the list of questions.');
		const { note, typed } = readNote(form['note']);
		if (note === undefined) return fail(400, { note: typed });
		const who = { person: person.id, now: Date.now() };
		const made = await makeRuling(event.locals.db, assignment, { ...asked, note }, who);
		if ('fault' in made) return fail(400, { fault: made.fault });
		if (assignment.live_acts > 0) event.locals.live.touch(assignment.id);
		redirect(303, `/teach/assignments/${assignment.id}/edits`);
	},

	async undo(event) {
		const { assignment, person } = await assigning(event, event.params.id ?? '');
		const { data } = Undo.safeParse(Object.fromEntries(await event.request.formData()));
		if (!data) error(400, 'Open an undo from the list of corrections.');
		const who = { person: person.id, now: Date.now() };
		// One that is undone already is what was asked for.
		await undoRuling(event.locals.db, assignment, data.undo, who);
		if (assignment.live_acts > 0) event.locals.live.touch(assignment.id);
		redirect(303, `/teach/assignments/${assignment.id}/edits`);
	}
};
