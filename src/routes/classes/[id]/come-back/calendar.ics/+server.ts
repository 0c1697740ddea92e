import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { m } from '#lib/i18n/paraglide/messages.js';
import { selectComingBack } from '#lib/server/coming-back/select-coming-back.ts';
import { publicOrigin } from '#lib/server/public-origin.ts';
import { fileResponse } from '#lib/server/results/exported.ts';
import { calendarFile } from '#lib/ui/calendar-file.ts';
import { isoDayIn } from '#lib/ui/date-time.ts';
import { seated } from '../../seated.server.ts';
import type { RequestHandler } from './$types';

export const prerender = false;

/** The next day on which something is due, for a calendar; without one there is only the page. */
export const GET: RequestHandler = async (event) => {
	const now = Date.now();
	const seat = await seated(event, now);
	const { rules, timeZone } = await selectComingBack(event.locals.db, seat, now);
	const page = resolve('/classes/[id]/come-back', { id: seat.classroom });
	const [next] = [...rules.due, ...rules.later];
	if (!next) redirect(303, page);
	const day = isoDayIn(Math.max(next.due, now), timeZone);
	// What `resolve` gives here is relative to the address that was asked for.
	const url = publicOrigin(event) + new URL(page, event.url).pathname;
	const file = calendarFile({
		uid: `come-back-${day}-${seat.classroom}@${event.url.hostname}`,
		day,
		title: m.back_calendar_title(),
		text: m.back_calendar_text({ url }),
		url,
		madeAt: now
	});
	return fileResponse(`said-or-shown-${day}.ics`, 'text/calendar; charset=utf-8', file);
};
