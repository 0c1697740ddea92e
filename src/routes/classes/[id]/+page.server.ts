import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { keepSeat, seatToken } from '#lib/server/auth/cookies.ts';
import { seatIn } from '#lib/server/authorize/seats.ts';
import { selectSeatWork } from '#lib/server/classrooms/class-work.ts';
import { endSeatLogin } from '#lib/server/classrooms/seat-logins.ts';
import { touchClass } from '#lib/server/live/touch-class.ts';
import type { Actions, PageServerLoad } from './$types';

/** The seat that asks; who has none is led to join, and learns nothing of the class. */
async function seated(event: RequestEvent<{ id: string }>, now: number) {
	return (await seatIn(event, event.params.id, now)) ?? redirect(303, resolve('/join'));
}

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
	return {
		classroom: classroom.name,
		archived: classroom.archived_at !== null,
		seat: seat.name,
		work: await selectSeatWork(db, seat, now)
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
