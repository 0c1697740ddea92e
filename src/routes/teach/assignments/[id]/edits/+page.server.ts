import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions } from '@sveltejs/kit';
import { z } from 'zod';
import { settingsOf } from '#lib/server/assignments/standing.ts';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { keepKey } from '#lib/server/contests/rule-on-contests.ts';
import { selectContested } from '#lib/server/contests/select-contested.ts';
import { selectEdits } from '#lib/server/edits/select-edits.ts';
import { readNote } from './read-note.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { assignment, classroom } = await assigning(event, event.params.id);
	const { db } = event.locals;
	const { timeZone } = settingsOf(assignment);
	const edits = await selectEdits(db, assignment);
	const contests = await selectContested(db, assignment.id, edits.lesson);
	return { timeZone, classroom: classroom.id, contests, ...edits };
};

const Keeping = z.object({
	item: z.string().max(200),
	contests: z.array(z.uuidv7()).min(1).max(500)
});

export const actions: Actions = {
	async keep(event) {
		const { assignment, person } = await assigning(event, event.params.id ?? '');
		const form = await event.request.formData();
		const { data } = Keeping.safeParse({
			item: form.get('item'),
			contests: form.getAll('contest')
		});
		if (!data) error(400, 'Answer a contest from the list.');
		const { note, typed } = readNote(form.get('sentence'));
		if (note === undefined) return fail(400, { item: data.item, sentence: typed });
		const who = { person: person.id, now: Date.now() };
		// What was ruled on already stays as it is.
		await keepKey(event.locals.db, assignment, { ...data, sentence: note }, who);
		redirect(303, `/teach/assignments/${assignment.id}/edits#contested`);
	}
};
