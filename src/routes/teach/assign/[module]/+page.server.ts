import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '#lib/i18n/paraglide/messages.js';
import { createAssignment, findModule } from '#lib/server/assignments/manage/create.ts';
import { readSettings } from '#lib/server/assignments/read-settings.ts';
import { signedIn, teaching } from '#lib/server/authorize/teachers.ts';
import { selectClasses } from '#lib/server/classrooms/class-list.ts';
import { createClass } from '#lib/server/classrooms/classes.ts';
import { surroundingsAt } from '#lib/server/classrooms/seats.ts';
import { selectModule } from '#lib/server/content/modules.ts';
import { ClassName, Id } from '../../class-fields.server.ts';
import { beginLive } from '../../begin-live.server.ts';
import { problemWords, typedValues, zones } from '../settings-form.server.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ module: string }>;

export const load: PageServerLoad = async (event) => {
	const person = signedIn(event);
	const { module: id } = event.params;
	const module = selectModule(id) ?? (await lost(event));
	const classes = await selectClasses(event.locals.db, person.id, Date.now());
	return {
		module: { id, title: module.module.title, version: module.module.version },
		classes: classes.filter(({ archived }) => !archived).map(({ id, name }) => ({ id, name })),
		zones,
		// The browser puts its own in its place.
		timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone
	};
};

export const actions: Actions = {
	async assign(event) {
		signedIn(event);
		const form = await event.request.formData();
		return assign(event, form, await chosenClass(event, form), leadTo);
	},
	assignToNew: (event) => assignToNew(event, leadTo),
	async teach(event) {
		signedIn(event);
		const form = await event.request.formData();
		return assign(event, form, await chosenClass(event, form), beginLive);
	},
	teachNew: (event) => assignToNew(event, beginLive)
};

/** What comes after an assignment has been made. */
type Then = (event: Event, assignment: string) => Promise<never> | never;

const leadTo: Then = (_event, id) => redirect(303, resolve('/teach/assignments/[id]', { id }));

async function chosenClass(event: Event, form: FormData): Promise<() => Promise<string>> {
	const { classroom } = await teaching(event, Id.parse(form.get('classroom')));
	return () => Promise.resolve(classroom.id);
}

async function assignToNew(event: Event, then: Then) {
	const person = signedIn(event);
	const form = await event.request.formData();
	const name = ClassName.safeParse(form.get('name'));
	if (!name.success) {
		const problems: Partial<Record<string, string>> = { name: m.classes_name_wrong() };
		return fail(400, { problems, ...typed(form) });
	}
	const made = { person: person.id, name: name.data };
	const classroomOf = () => createClass(event.locals.db, made, surroundingsAt(Date.now()));
	return assign(event, form, classroomOf, then);
}

async function assign(
	event: Event,
	form: FormData,
	classroomOf: () => Promise<string>,
	then: Then
) {
	const read = readSettings(form);
	if (!read.ok) return fail(400, { problems: problemWords(read.problems), ...typed(form) });
	const { module } = event.params;
	// No class is made for a module that cannot be assigned.
	if (!selectModule(module)) await lost(event);
	const made = await createAssignment(
		event.locals.db,
		{
			person: signedIn(event).id,
			classroom: await classroomOf(),
			module,
			settings: read.settings,
			wholeClass: form.get('who') !== 'some'
		},
		surroundingsAt(Date.now())
	);
	if (!made.ok) error(409, m.assign_archived());
	return then(event, made.id);
}

function typed(form: FormData) {
	const name = form.get('name');
	return { typed: typedValues(form), name: typeof name === 'string' ? name : '' };
}

async function lost({ locals, params: { module: id } }: Event): Promise<never> {
	const found = await findModule(locals.db, id);
	error(
		404,
		found === 'withdrawn-module' ? m.assign_withdrawn({ id }) : m.lesson_unknown_module({ id })
	);
}
