import type { RequestEvent } from '@sveltejs/kit';
import { seatToken } from '#lib/server/auth/cookies.ts';
import { selectOptionalSeatOf } from '#lib/server/classrooms/seat-logins.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';

/** The seat that this browser has in a class; undefined when it has none, or one of another class. */
export async function seatIn(
	{ cookies, locals }: Pick<RequestEvent, 'cookies' | 'locals'>,
	classroom: string,
	now: number
): Promise<SeatRow | undefined> {
	const token = seatToken({ cookies }, classroom);
	const seat = token ? await selectOptionalSeatOf(locals.db, token, now) : undefined;
	return seat?.classroom === classroom ? seat : undefined;
}
