import type { Kysely } from 'kysely';
import { makeRejoinWord, readRejoinWord } from '#lib/core/classroom/rejoin-word.ts';
import type { PickBelow } from '#lib/core/classroom/join-code.ts';
import { makeSeatNames } from '#lib/core/classroom/seat-names.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** Where chance, ids and the time (ms since 1970) come from. */
export interface Surroundings {
	pick: PickBelow;
	newId: () => string;
	now: number;
}

/**
 * Takes a new seat in a class, under a name that no other seat of it has.
 *
 * @throws {Error} when the class does not exist; RangeError when all names are taken.
 */
export async function takeSeat(
	db: Kysely<Tables>,
	classroom: string,
	{ pick, newId, now }: Surroundings
): Promise<SeatRow> {
	return db.transaction().execute(async (transaction) => {
		const taken = await selectSeats(transaction, classroom);
		const [name] = makeSeatNames(
			1,
			taken.map((seat) => seat.name),
			pick
		);
		if (name === undefined) throw new RangeError('every seat name is taken');
		const seat = {
			id: newId(),
			classroom,
			name,
			rejoin_word: makeRejoinWord([], pick),
			created_at: now,
			preview: 0
		};
		await transaction.insertInto('seats').values(seat).execute();
		return seat;
	});
}

/** The seats of a class, in the order in which they were taken. */
export async function selectSeats(db: Kysely<Tables>, classroom: string): Promise<SeatRow[]> {
	return db
		.selectFrom('seats')
		.selectAll()
		.where('classroom', '=', classroom)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
}

/**
 * The seat of a class that this name and this word open together; undefined when they do not. A word is
 * soon guessed, so whoever calls this limits the tries.
 */
export async function findSeat(
	db: Kysely<Tables>,
	classroom: string,
	typed: { name: string; word: string }
): Promise<SeatRow | undefined> {
	const word = readRejoinWord(typed.word);
	const name = typed.name.trim().toLowerCase().replace(/\s+/g, '-');
	if (word === undefined) return undefined;
	return db
		.selectFrom('seats')
		.selectAll()
		.where('classroom', '=', classroom)
		.where('name', '=', name)
		.where('rejoin_word', '=', word)
		.executeTakeFirst();
}
