import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { administering, signedIn } from '#lib/server/authorize/teachers.ts';
import { listInventory } from '#lib/server/privacy/inventory.ts';
import {
	RETENTION,
	RETENTION_KINDS,
	RetentionForm,
	selectRetention,
	setRetention
} from '#lib/server/privacy/retention.ts';
import { selectErasable } from '#lib/server/privacy/erasable.ts';
import { selectSweeps, sweep } from '#lib/server/privacy/sweep.ts';
import type { Actions, PageServerLoad } from './$types';

const REPORTS = 10;

/** What was typed, to be shown again where it was refused. */
const Typed = z.record(z.string(), z.string().max(20).catch(''));

export const load: PageServerLoad = async (event) => {
	const { id, role } = signedIn(event);
	const { db } = event.locals;
	const admin = role === 'admin';
	const days = await selectRetention(db);
	return {
		admin,
		me: id,
		inventory: listInventory(),
		retention: RETENTION_KINDS.map((kind) => ({ kind, ...RETENTION[kind], days: days[kind] })),
		sweeps: admin ? await selectSweeps(db, REPORTS) : [],
		...(await selectErasable(db, id, admin))
	};
};

export const actions: Actions = {
	async retention(event) {
		const person = administering(event);
		const form = Object.fromEntries(await event.request.formData());
		const { data: days, error } = RetentionForm.safeParse(form);
		if (!days) {
			const wrong = error.issues.map(({ path }) => String(path[0]));
			return fail(400, { wrong, typed: Typed.parse(form) });
		}
		await setRetention(event.locals.db, days, { person: person.id, now: Date.now() });
		redirect(303, '/teach/privacy#retention');
	},

	async sweep(event) {
		administering(event);
		await sweep(event.locals.db, Date.now());
		redirect(303, '/teach/privacy#sweeps');
	}
};
