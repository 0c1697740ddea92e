import { error, fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { signedIn } from '#lib/server/authorize/teachers.ts';
import { deletePerson } from '#lib/server/auth/people/delete-person.ts';
import { selectLiveUnder } from '#lib/server/live/touch-class.ts';
import { countErasable, selectOptionalErasable } from '#lib/server/privacy/erasable.ts';
import { eraseClass, eraseSeat } from '#lib/server/privacy/erase.ts';
import type { Actions, PageServerLoad } from './$types';

const Kind = z.enum(['seat', 'class', 'person']);

type Event = RequestEvent<{ kind: string; id: string }>;

/** What the address names, if whoever asks may erase it; not found else. */
async function erasing(event: Event) {
	const { id: person, role } = signedIn(event);
	const { data: kind } = Kind.safeParse(event.params.kind);
	const asked = kind && { kind, id: event.params.id };
	const who = { person, admin: role === 'admin' };
	const found = asked && (await selectOptionalErasable(event.locals.db, asked, who));
	return found ? { person, ...found } : error(404);
}

export const load: PageServerLoad = async (event) => {
	const { kind, id, name } = await erasing(event);
	return { kind, name, gone: await countErasable(event.locals.db, { kind, id }) };
};

export const actions: Actions = {
	async default(event) {
		const { person, kind, id, name, classroom = '' } = await erasing(event);
		const { typed } = Object.fromEntries(await event.request.formData());
		if (typeof typed !== 'string' || typed.trim() !== name.trim()) {
			return fail(400, { wrong: 'name' });
		}
		const { db, live } = event.locals;
		const watched = await selectLiveUnder(db, { kind, id, classroom });
		const by = { person, now: Date.now() };
		if (kind === 'seat') await eraseSeat(db, { classroom, seat: id }, by);
		if (kind === 'class') await eraseClass(db, id, by);
		if (kind === 'person' && !(await deletePerson(db, id, by.now, person))) {
			return fail(400, { wrong: 'last' });
		}
		for (const assignment of watched) live.touch(assignment);
		redirect(303, '/teach/privacy#erase');
	}
};
