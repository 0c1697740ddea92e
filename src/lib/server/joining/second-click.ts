import type { Kysely } from 'kysely';
import { z } from 'zod';
import { makeToken } from '#lib/server/auth/tokens.ts';
import { selectOptionalSeatOf } from '#lib/server/classrooms/seat-logins.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** How long after a seat was taken its form may come a second time, in ms. */
const A_MOMENT = 60_000;

const Token = z.string().regex(/^[\w-]{43}$/);

/**
 * The token with which a seat is taken: the one in the form, so that a second click brings the first one’s
 * seat; a new one for a form without any, and for one that somebody else may find open later.
 */
export async function tokenOfForm(
	db: Kysely<Tables>,
	classroom: string,
	brought: unknown,
	now: number
): Promise<string> {
	const { data: token } = Token.safeParse(brought);
	if (token === undefined) return makeToken();
	const seat = await selectOptionalSeatOf(db, token, now);
	if (!seat) return token;
	const isSecond = seat.classroom === classroom && now - seat.created_at < A_MOMENT;
	return isSecond ? token : makeToken();
}
