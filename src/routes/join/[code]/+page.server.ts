import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { resolve } from '$app/paths';
import { problemWords } from '#lib/features/join/problem.ts';
import { keepSeat, seatToken } from '#lib/server/auth/cookies.ts';
import { makeToken } from '#lib/server/auth/tokens.ts';
import { seatIn } from '#lib/server/authorize/seats.ts';
import { titleOf } from '#lib/server/classrooms/class-work.ts';
import { SEAT_LOGIN_MS, startSeatLogin } from '#lib/server/classrooms/seat-logins.ts';
import { surroundingsAt, takeSeat } from '#lib/server/classrooms/seats.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';
import { assignmentAhead } from '#lib/server/joining/onward.ts';
import { isLocked } from '#lib/server/joining/locked.ts';
import { makeWordTries, rejoin } from '#lib/server/joining/rejoin.ts';
import { tokenOfForm } from '#lib/server/joining/second-click.ts';
import { findOrStop } from '../find.server.ts';
import { touchClass } from '#lib/server/live/touch-class.ts';
import type { Actions, PageServerLoad } from './$types';

const tries = makeWordTries();

const Typed = z.string().max(100).catch('');

export const load: PageServerLoad = async (event) => {
	const { classroom, assignment } = await findOrStop(event, event.params.code);
	const seat = await seatIn(event, classroom.id, Date.now());
	// After taking a seat the page comes once more, to show its word.
	if (seat && event.request.method === 'GET')
		redirect(303, await onward(event, seat, assignment?.id));
	const title = assignment && (await titleOf(event.locals.db, assignment));
	return { classroom: classroom.name, title, once: makeToken() };
};

export const actions: Actions = {
	async take(event) {
		const { classroom, assignment } = await findOrStop(event, event.params.code);
		const now = Date.now();
		const { db } = event.locals;
		const brought = (await event.request.formData()).get('once');
		const token = await tokenOfForm(db, classroom.id, brought, now);
		const there = await seatIn(event, classroom.id, now);
		// A second click may come with the cookie of the first; its page must show the word, too.
		if (there && seatToken(event, classroom.id) !== token) {
			redirect(303, await onward(event, there, assignment?.id));
		}
		if (!there && (await isLocked(db, classroom.id, assignment))) {
			return fail(409, { full: problemWords({ problem: 'locked' }) });
		}
		const seat = await takeSeat(db, classroom.id, surroundingsAt(now), token);
		if (!seat) return fail(409, { full: problemWords({ problem: 'full' }) });
		keepSeat(event, classroom.id, token, SEAT_LOGIN_MS);
		await touchClass(event.locals, classroom.id);
		const { name, rejoin_word: word } = seat;
		return { taken: { name, word, onward: await onward(event, seat, assignment?.id) } };
	},
	async return(event) {
		const { classroom, assignment } = await findOrStop(event, event.params.code);
		const form = await event.request.formData();
		const typed = { name: Typed.parse(form.get('seat')), word: Typed.parse(form.get('word')) };
		const opened = await rejoin(event.locals.db, classroom.id, typed, tries);
		if (opened.ok) {
			await sit(event, opened.seat, Date.now());
			redirect(303, await onward(event, opened.seat, assignment?.id));
		}
		const waits = opened.problem === 'wait';
		const problem = problemWords(waits ? { ...opened, problem: 'wait-word' } : opened);
		return fail(waits ? 429 : 400, { name: typed.name, problem });
	}
};

async function sit(event: RequestEvent, seat: SeatRow, now: number) {
	const token = await startSeatLogin(event.locals.db, seat.id, now);
	keepSeat(event, seat.classroom, token, SEAT_LOGIN_MS);
	await touchClass(event.locals, seat.classroom);
}

async function onward({ locals }: RequestEvent, seat: SeatRow, assignment: string | undefined) {
	const ahead = await assignmentAhead(locals.db, seat, assignment, Date.now());
	// The learner’s page of an assignment is a route of its own.
	return ahead === undefined
		? resolve('/classes/[id]', { id: seat.classroom })
		: `${resolve('/')}assignments/${ahead}`;
}
