import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { keepSeat, seatToken } from '#lib/server/auth/cookies.ts';
import { selectSeatWork } from '#lib/server/classrooms/class-work.ts';
import { endSeatLogin } from '#lib/server/classrooms/seat-logins.ts';
import { selectComingBack } from '#lib/server/coming-back/select-coming-back.ts';
import { touchClass } from '#lib/server/live/touch-class.ts';
import { seated } from './seated.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const now = Date.now();
	const seat = await seated(event, now);
	const { db } = event.locals;
	const classroom = await db
		.selectFrom('classrooms')
		.select(['name', 'archived_at'])
		.where('id', '=', seat.classroom)
		.executeTakeFirst();
	if (!classroom) error(404);
	const { rules, ongoing, timeZone } = await selectComingBack(db, seat, now);
	return {
		classroom: classroom.name,
		archived: classroom.archived_at !== null,
		seat: seat.name,
		work: await selectSeatWork(db, seat, now),
		// Only how many and when: that tells nothing of a key.
		comeBack: {
			due: rules.due.length,
			next: rules.later[0]?.due,
			ongoing: ongoing !== undefined,
			timeZone
		}
	};
};

export const actions: Actions = {
	async leave(event) {
		const { classroom } = await seated(event, Date.now());
		const token = seatToken(event, event.params.id);
		if (token !== undefined) await endSeatLogin(event.locals.db, token);
		keepSeat(event, event.params.id, undefined, 0);
		await touchClass(event.locals, classroom);
		redirect(303, resolve('/join'));
	}
};
