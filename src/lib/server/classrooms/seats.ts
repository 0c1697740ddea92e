import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { makeRejoinWord, readRejoinWord } from '#lib/core/classroom/rejoin-word.ts';
import type { PickBelow } from '#lib/core/classroom/join-code.ts';
import { makeSeatNames } from '#lib/core/classroom/seat-names.ts';
import { recordAudit } from '#lib/server/audit/record.ts';
import { makeToken, pickBelow } from '#lib/server/auth/tokens.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectOptionalSeatOf, startSeatLogin } from './seat-logins.ts';

/** Where chance, ids and the time (ms since 1970) come from. */
export interface Surroundings {
	pick: PickBelow;
	newId: () => string;
	now: number;
}

/** Chance and ids of this machine, at this moment. */
export function surroundingsAt(now: number): Surroundings {
	return { pick: pickBelow, newId: uuidv7, now };
}

/** How many seats a class can have: more than any class, and a bound for whoever takes seats for fun. */
export const MOST_SEATS = 400;

/**
 * Takes a new seat in a class, under a name that no other seat of it has, and opens it to this token; the
 * seat that the token opens already, if there is one; undefined when the class is full.
 *
 * @throws {Error} when the class does not exist.
 */
export async function takeSeat(
	db: Kysely<Tables>,
	classroom: string,
	surroundings: Surroundings,
	token = makeToken()
): Promise<SeatRow | undefined> {
	return db.transaction().execute(async (transaction) => {
		await lockRoster(transaction, classroom);
		const there = await selectOptionalSeatOf(transaction, token, surroundings.now);
		if (there?.classroom === classroom) return there;
		const [seat] = (await insertSeats(transaction, classroom, 1, surroundings)) ?? [];
		if (!seat) return undefined;
		const entry = {
			person: undefined,
			classroom,
			action: 'seat.take',
			at: surroundings.now
		} as const;
		await recordAudit(transaction, { ...entry, detail: { seat: seat.id } });
		await startSeatLogin(transaction, seat.id, surroundings.now, token);
		return seat;
	});
}

/**
 * Adds that many seats to a class, within a transaction; undefined, and none is added, when they do not fit.
 *
 * @throws {Error} when the class does not exist.
 */
export async function insertSeats(
	transaction: Kysely<Tables>,
	classroom: string,
	count: number,
	{ pick, newId, now }: Surroundings
): Promise<SeatRow[] | undefined> {
	await lockRoster(transaction, classroom);
	const there = await transaction
		.selectFrom('seats')
		.select(['name', 'preview'])
		.where('classroom', '=', classroom)
		.execute();
	if (there.filter(({ preview }) => preview === 0).length + count > MOST_SEATS) return undefined;
	const taken = there.map(({ name }) => name);
	const seats = makeSeatNames(count, taken, pick).map((name) => ({
		id: newId(),
		classroom,
		name,
		rejoin_word: makeRejoinWord([], pick),
		created_at: now,
		preview: 0
	}));
	if (seats.length > 0) await transaction.insertInto('seats').values(seats).execute();
	return seats;
}

/** Two who come at once wait for each other, also where transactions run side by side. */
async function lockRoster(transaction: Kysely<Tables>, classroom: string) {
	await transaction
		.updateTable('classrooms')
		.set((value) => ({ name: value.ref('name') }))
		.where('id', '=', classroom)
		.execute();
}

/** The seats of a class, in the order in which they were made; without those of teachers’ previews. */
export async function selectSeats(db: Kysely<Tables>, classroom: string): Promise<SeatRow[]> {
	return db
		.selectFrom('seats')
		.selectAll()
		.where('classroom', '=', classroom)
		.where('preview', '=', 0)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
}

/** The seat of a class with this name, however it is typed; undefined when there is none. */
export async function selectOptionalSeat(
	db: Kysely<Tables>,
	classroom: string,
	typed: string
): Promise<SeatRow | undefined> {
	const name = typed
		.trim()
		.toLowerCase()
		.replace(/[\s\u2010-\u2015-]+/g, '-');
	return db
		.selectFrom('seats')
		.selectAll()
		.where('classroom', '=', classroom)
		.where('name', '=', name)
		.where('preview', '=', 0)
		.executeTakeFirst();
}

/** Whether this word opens the seat. A word is soon guessed, so whoever calls this limits the tries. */
export function opensSeat(seat: SeatRow, word: string): boolean {
	return readRejoinWord(word) === seat.rejoin_word;
}
