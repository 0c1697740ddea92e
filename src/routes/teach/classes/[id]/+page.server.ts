import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '#lib/i18n/paraglide/messages.js';
import { makeLink } from '#lib/server/auth/links.ts';
import { owning, teaching } from '#lib/server/authorize/teachers.ts';
import type { Taught } from '#lib/server/authorize/teachers.ts';
import { selectClassWork } from '#lib/server/classrooms/class-work.ts';
import {
	archiveClass,
	renameClass,
	renewCode,
	unarchiveClass
} from '#lib/server/classrooms/classes.ts';
import { selectOptionalClassCode } from '#lib/server/classrooms/codes.ts';
import { copyClass } from '#lib/server/classrooms/copy-class.ts';
import { addSeats, renewWord, selectRoster } from '#lib/server/classrooms/roster.ts';
import { MOST_SEATS, surroundingsAt } from '#lib/server/classrooms/seats.ts';
import { removeTeacher, selectTeachers } from '#lib/server/classrooms/teachers.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import { selectOngoing } from '#lib/server/live/select-ongoing.ts';
import { selectLiveOf, touchClass } from '#lib/server/live/touch-class.ts';
import { eraseClass, eraseSeat } from '#lib/server/privacy/erase.ts';
import { ClassName, Id, SeatCount } from '../../class-fields.server.ts';
import { pageOrigin } from '../../page-origin.server.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ id: string }>;

export const load: PageServerLoad = async (event) => {
	const { person, classroom, part } = await teaching(event, event.params.id);
	const { db } = event.locals;
	const { id, name, archived_at } = classroom;
	const code = (await selectOptionalClassCode(db, id)) ?? '';
	const showsWords = event.url.searchParams.get('words') === 'shown';
	const seats = await selectRoster(db, id);
	return {
		id,
		name,
		archived: archived_at !== null,
		code,
		showsWords,
		// A word opens a seat, so it is sent only when it is asked for.
		seats: seats.map(({ word, ...seat }) => (showsWords ? { ...seat, word } : seat)),
		work: await selectClassWork(db, id, Date.now()),
		ongoing: await selectOngoing(db, person.id, id),
		teachers: await selectTeachers(db, id),
		me: person.id,
		part
	};
};

const doing = ({ person, classroom }: Taught) => ({
	person: person.id,
	classroom: classroom.id,
	now: Date.now()
});

async function field(event: Event, name: string): Promise<unknown> {
	return (await event.request.formData()).get(name);
}

export const actions: Actions = {
	async rename(event) {
		const taught = await teaching(event, event.params.id);
		const name = ClassName.safeParse(await field(event, 'name'));
		if (!name.success) return fail(400, { at: 'rename', problem: m.classes_name_wrong() });
		await renameClass(event.locals.db, doing(taught), name.data);
		return { at: 'rename' };
	},
	async archive(event) {
		const taught = await teaching(event, event.params.id);
		await archiveClass(event.locals.db, doing(taught));
	},
	async unarchive(event) {
		const taught = await teaching(event, event.params.id);
		await unarchiveClass(event.locals.db, doing(taught));
	},
	async copy(event) {
		const taught = await teaching(event, event.params.id);
		const name = ClassName.safeParse(await field(event, 'name'));
		if (!name.success) return fail(400, { at: 'copy', problem: m.classes_name_wrong() });
		const copying = { name: name.data, modules: selectModules() };
		const who = doing(taught);
		const id = await copyClass(event.locals.db, who, copying, surroundingsAt(who.now));
		redirect(303, resolve('/teach/classes/[id]', { id }));
	},
	async delete(event) {
		const { classroom, ...by } = doing(await owning(event, event.params.id));
		const { db, live } = event.locals;
		const taught = await selectLiveOf(db, [classroom]);
		await eraseClass(db, classroom, by);
		for (const id of taught) live.touch(id);
		redirect(303, resolve('/teach'));
	},
	async renewCode(event) {
		const who = doing(await teaching(event, event.params.id));
		await renewCode(event.locals.db, who, surroundingsAt(who.now));
	},
	async addSeats(event) {
		const who = doing(await teaching(event, event.params.id));
		const count = SeatCount.safeParse(await field(event, 'count'));
		const most = String(MOST_SEATS);
		if (!count.success) return fail(400, { at: 'seats', problem: m.classes_seats_wrong({ most }) });
		const fits = await addSeats(event.locals.db, who, count.data, surroundingsAt(who.now));
		if (!fits) return fail(409, { at: 'seats', problem: m.classes_seats_full({ most }) });
		await touchClass(event.locals, who.classroom);
		return { at: 'seats' };
	},
	async removeSeat(event) {
		const { classroom, ...by } = doing(await teaching(event, event.params.id));
		const seat = Id.parse(await field(event, 'seat'));
		if (!(await eraseSeat(event.locals.db, { classroom, seat }, by))) error(404);
		await touchClass(event.locals, classroom);
		return { at: 'roster' };
	},
	async renewWord(event) {
		const who = doing(await teaching(event, event.params.id));
		const seat = Id.parse(await field(event, 'seat'));
		const word = await renewWord(event.locals.db, who, seat, surroundingsAt(who.now));
		if (word === undefined) error(404);
		await touchClass(event.locals, who.classroom);
		return { at: 'word', seat, word };
	},
	async invite(event) {
		const { person, classroom } = await owning(event, event.params.id);
		const link = { kind: 'co-teacher', classroom: classroom.id, by: person.id } as const;
		const token = await makeLink(event.locals.db, link, Date.now());
		const here = new URL(event.url.pathname, pageOrigin(event));
		const invitation = resolve('/teach/invite/[token]', { token });
		return { at: 'invite', link: new URL(invitation, here).href };
	},
	async removeTeacher(event) {
		const who = doing(await owning(event, event.params.id));
		const teacher = Id.parse(await field(event, 'teacher'));
		if (!(await removeTeacher(event.locals.db, who, teacher))) error(404);
		await touchClass(event.locals, who.classroom);
		return { at: 'teachers' };
	},
	async leave(event) {
		const who = doing(await teaching(event, event.params.id));
		// An owner who left would leave a class behind that nobody can delete.
		if (!(await removeTeacher(event.locals.db, who, who.person))) error(404);
		await touchClass(event.locals, who.classroom);
		redirect(303, resolve('/teach'));
	}
};
