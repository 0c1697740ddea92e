import { fail, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { resolve } from '$app/paths';
import { closesFor } from '#lib/core/assigned/window.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import {
	changeSettings,
	closeAssignment,
	deleteAssignment,
	pauseAssignment,
	renewAssignmentCode,
	reopenAssignment,
	resumeAssignment
} from '#lib/server/assignments/manage/change.ts';
import type { DoingTo } from '#lib/server/assignments/manage/change.ts';
import { startPreview } from '#lib/server/assignments/manage/preview.ts';
import { selectProgress } from '#lib/server/assignments/manage/progress.ts';
import { selectAssignedModule } from '#lib/server/assignments/manage/select.ts';
import { selectSettledSeats, settleSeats } from '#lib/server/assignments/manage/some-seats.ts';
import { readSettings } from '#lib/server/assignments/read-settings.ts';
import { settingsOf } from '#lib/server/assignments/standing.ts';
import { keepSeat } from '#lib/server/auth/cookies.ts';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { countOpenContests } from '#lib/server/contests/select-contested.ts';
import { phaseOf } from '#lib/server/classrooms/class-work.ts';
import { SEAT_LOGIN_MS } from '#lib/server/classrooms/seat-logins.ts';
import { surroundingsAt } from '#lib/server/classrooms/seats.ts';
import { selectLive } from '#lib/server/live/select-live.ts';
import { problemWords, typedValues, zones } from '../../assign/settings-form.server.ts';
import { beginLive } from '../../begin-live.server.ts';
import { wayIn } from './way-in.server.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ id: string }>;

export const load: PageServerLoad = async (event) => {
	const { assignment, classroom } = await assigning(event, event.params.id);
	const { db } = event.locals;
	const settings = settingsOf(assignment);
	const { closesAt, opensAt, timeZone } = settings;
	const closedAt = assignment.closed_at ?? undefined;
	return {
		id: assignment.id,
		classroom: { id: classroom.id, name: classroom.name },
		...(await selectAssignedModule(db, assignment)),
		state: {
			phase: phaseOf(assignment, Date.now()),
			opensAt,
			closesAt: closesFor({ closesAt, closedAt, extraMs: 0 }),
			timeZone
		},
		paused: assignment.paused_at !== null,
		settings,
		zones,
		wholeClass: assignment.whole_class === 1,
		seats: await selectSettledSeats(db, assignment),
		progress: await selectProgress(db, assignment),
		live: (await selectLive(db, assignment))?.session.phase,
		contested: await countOpenContests(db, assignment.id),
		way: await wayIn(event, assignment.id)
	};
};

const MOST_EXTRA_MS = 30 * 86_400_000;
const Extra = z.coerce.number().int().min(0).max(MOST_EXTRA_MS);

async function doing(event: Event): Promise<DoingTo> {
	const { person, assignment } = await assigning(event, event.params.id);
	return { person: person.id, assignment, now: Date.now() };
}

/** Says to whoever watches its live session that something changed. */
function tell({ locals }: Event, { assignment }: DoingTo) {
	if (assignment.live_acts > 0) locals.live.touch(assignment.id);
}

export const actions: Actions = {
	teach: (event) => beginLive(event, event.params.id),
	async set(event) {
		const act = await doing(event);
		const form = await event.request.formData();
		const read = readSettings(form);
		if (!read.ok) {
			const problems = problemWords(read.problems);
			return fail(400, { at: 'set', problems, typed: typedValues(form) });
		}
		await changeSettings(event.locals.db, act, read.settings);
		tell(event, act);
		return { at: 'set' };
	},
	async settle(event) {
		const act = await doing(event);
		const form = await event.request.formData();
		const seats = readSeats(form);
		const wholeClass = form.get('who') !== 'some';
		const settled =
			seats !== undefined && (await settleSeats(event.locals.db, act, { wholeClass, seats }));
		if (!settled) return fail(400, { at: 'settle', problem: m.assign_seats_wrong() });
		tell(event, act);
		return { at: 'settle' };
	},
	async pause(event) {
		await pauseAssignment(event.locals.db, await doing(event));
	},
	async resume(event) {
		await resumeAssignment(event.locals.db, await doing(event));
	},
	async close(event) {
		const act = await doing(event);
		await closeAssignment(event.locals.db, act);
		tell(event, act);
	},
	async reopen(event) {
		const act = await doing(event);
		await reopenAssignment(event.locals.db, act);
		tell(event, act);
	},
	async renewCode(event) {
		const act = await doing(event);
		await renewAssignmentCode(event.locals.db, act, surroundingsAt(act.now));
	},
	async preview(event) {
		const { assignment, now } = await doing(event);
		const token = await startPreview(event.locals.db, assignment, surroundingsAt(now));
		if (assignment.live_acts > 0) event.locals.live.touch(assignment.id);
		keepSeat(event, assignment.classroom, token, SEAT_LOGIN_MS);
		redirect(303, resolve('/assignments/[id]', { id: assignment.id }));
	},
	async delete(event) {
		const act = await doing(event);
		await deleteAssignment(event.locals.db, act);
		tell(event, act);
		redirect(303, resolve('/teach/classes/[id]', { id: act.assignment.classroom }));
	}
};

/** What the form says of each seat; undefined when a time is none. */
function readSeats(form: FormData) {
	const included = new Set(form.getAll('included'));
	const extra = new Map<string, number>();
	for (const [field, value] of form) {
		if (!field.startsWith('extra-')) continue;
		const ms = Extra.safeParse(value);
		if (!ms.success) return undefined;
		extra.set(field.slice('extra-'.length), ms.data);
	}
	const ids = new Set([...extra.keys(), ...[...included].map(String)]);
	return [...ids].map((id) => ({
		id,
		included: included.has(id),
		extraMs: extra.get(id) ?? 0
	}));
}
