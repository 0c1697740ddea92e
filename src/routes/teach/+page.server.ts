import { fail, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '#lib/i18n/paraglide/messages.js';
import { signedIn } from '#lib/server/authorize/teachers.ts';
import { selectClasses } from '#lib/server/classrooms/class-list.ts';
import { createClass } from '#lib/server/classrooms/classes.ts';
import { surroundingsAt } from '#lib/server/classrooms/seats.ts';
import { selectOngoing } from '#lib/server/live/select-ongoing.ts';
import { selectTaughtModules } from '#lib/server/results/select-module-results.ts';
import { ClassName } from './class-fields.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { db } = event.locals;
	return {
		classes: await selectClasses(db, person.id, Date.now()),
		ongoing: await selectOngoing(db, person.id),
		modules: await selectTaughtModules(db, person.id)
	};
};

export const actions: Actions = {
	async create(event) {
		const person = signedIn(event);
		const sent = (await event.request.formData()).get('name');
		const typed = typeof sent === 'string' ? sent : '';
		const name = ClassName.safeParse(typed);
		if (!name.success) return fail(400, { typed, problem: m.classes_name_wrong() });
		const made = { person: person.id, name: name.data };
		const id = await createClass(event.locals.db, made, surroundingsAt(Date.now()));
		redirect(303, resolve('/teach/classes/[id]', { id }));
	}
};
