import type { Kysely } from 'kysely';
import { opensSeat, selectOptionalSeat } from '#lib/server/classrooms/seats.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { makeLimit } from '#lib/server/limits/limit.ts';
import type { Limit } from '#lib/server/limits/limit.ts';

/** The seat, or why it stays shut. Whether the name or the word was wrong is not told. */
export type Rejoined =
	| { ok: true; seat: SeatRow }
	| { ok: false; problem: 'wrong' }
	| { ok: false; problem: 'wait'; seconds: number };

/** Who guesses words too often, from wherever. Only wrong ones count. */
interface WordTries {
	perSeat: Limit;
	/** Or one word could be tried at every seat: some would open. */
	perClass: Limit;
}

/**
 * A seat’s word is one of some 250, so five may be tried in a quarter of an hour. In a class 60 may: two
 * mistakes of each of 30.
 */
export function makeWordTries(): WordTries {
	return {
		perSeat: makeLimit({ points: 5, seconds: 900 }),
		perClass: makeLimit({ points: 60, seconds: 900 })
	};
}

/** Opens the seat of a class to whoever knows its name and its word. */
export async function rejoin(
	db: Kysely<Tables>,
	classroom: string,
	typed: { name: string; word: string },
	{ perSeat, perClass }: WordTries
): Promise<Rejoined> {
	const seat = await selectOptionalSeat(db, classroom, typed.name);
	if (!seat) return { ok: false, problem: 'wrong' };
	const seconds = (await perSeat.take(seat.id)) || (await perClass.take(classroom));
	if (seconds > 0) return { ok: false, problem: 'wait', seconds };
	if (!opensSeat(seat, typed.word)) return { ok: false, problem: 'wrong' };
	await perSeat.giveBack(seat.id);
	await perClass.giveBack(classroom);
	return { ok: true, seat };
}
