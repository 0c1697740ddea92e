import type { Kysely } from 'kysely';
import { hashToken, makeToken } from '#lib/server/auth/tokens.ts';
import { gather } from '#lib/server/db/gather.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

const DAY = 86_400_000;

/** How long a browser keeps its seat, in ms: a school year. */
export const SEAT_LOGIN_MS = 300 * DAY;

/** Opens a seat in one more browser; the token, a new one, is for its cookie, and only its hash is kept. */
export async function startSeatLogin(
	db: Kysely<Tables>,
	seat: string,
	now: number,
	token = makeToken()
): Promise<string> {
	const login = { id: hashToken(token), seat, created_at: now, expires_at: now + SEAT_LOGIN_MS };
	await db.insertInto('seat_logins').values(login).execute();
	return token;
}

/** The seat that this token opens; undefined when it is unknown or has expired. */
export async function selectOptionalSeatOf(
	db: Kysely<Tables>,
	token: string,
	now: number
): Promise<SeatRow | undefined> {
	const found = await selectOptionalLogin(db, hashToken(token));
	return found && found.expiresAt > now ? found.seat : undefined;
}

const selectOptionalLogin = gather(async (db, ids) => {
	const rows = await db
		.selectFrom('seat_logins')
		.innerJoin('seats', 'seats.id', 'seat_logins.seat')
		.selectAll('seats')
		.select(['seat_logins.id as login', 'seat_logins.expires_at'])
		.where('seat_logins.id', 'in', ids)
		.execute();
	const found = new Map(
		rows.map(({ login, expires_at, ...seat }) => [login, { seat, expiresAt: expires_at }])
	);
	return (id) => found.get(id);
});

/** Takes a seat from the browser that has this token; others keep it. */
export async function endSeatLogin(db: Kysely<Tables>, token: string): Promise<void> {
	await db.deleteFrom('seat_logins').where('id', '=', hashToken(token)).execute();
}
