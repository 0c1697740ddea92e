import type { Kysely } from 'kysely';
import { makeRejoinWord } from '#lib/core/classroom/rejoin-word.ts';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { Doing } from './classes.ts';
import { insertSeats, selectSeats } from './seats.ts';
import type { Surroundings } from './seats.ts';

/** A seat as its teachers see it. */
export interface RosterSeat {
	id: string;
	name: string;
	word: string;
	/** Whether a student has sat there, in a browser that still has it or with an answer. */
	joined: boolean;
}

/** The seats of a class for its teachers. */
export async function selectRoster(db: Kysely<Tables>, classroom: string): Promise<RosterSeat[]> {
	const seats = await selectSeats(db, classroom);
	const used = await db
		.selectFrom('seat_logins')
		.innerJoin('seats', 'seats.id', 'seat_logins.seat')
		.select('seats.id')
		.where('seats.classroom', '=', classroom)
		.union((also) =>
			also
				.selectFrom('attempts')
				.innerJoin('seats', 'seats.id', 'attempts.seat')
				.select('seats.id')
				.where('seats.classroom', '=', classroom)
		)
		.execute();
	const joined = new Set(used.map(({ id }) => id));
	return seats.map(({ id, name, rejoin_word: word }) => ({
		id,
		name,
		word,
		joined: joined.has(id)
	}));
}

/** Makes that many seats in advance; false, and none is made, when the class has no room for them. */
export async function addSeats(
	db: Kysely<Tables>,
	{ person, classroom }: Doing,
	count: number,
	surroundings: Surroundings
): Promise<boolean> {
	return db.transaction().execute(async (transaction) => {
		const seats = await insertSeats(transaction, classroom, count, surroundings);
		if (!seats) return false;
		const entry = { person, classroom, action: 'seat.add', at: surroundings.now } as const;
		await recordAudit(transaction, { ...entry, detail: { seats: seats.map(({ id }) => id) } });
		return true;
	});
}

/** Gives a seat another rejoin word and takes it from every browser; undefined when the class has no such seat. */
export async function renewWord(
	db: Kysely<Tables>,
	{ person, classroom }: Doing,
	seat: string,
	{ pick, now }: Surroundings
): Promise<string | undefined> {
	return db.transaction().execute(async (transaction) => {
		const row = await transaction
			.selectFrom('seats')
			.select('rejoin_word')
			.where('id', '=', seat)
			.where('classroom', '=', classroom)
			.where('preview', '=', 0)
			.executeTakeFirst();
		if (!row) return undefined;
		const word = makeRejoinWord([row.rejoin_word], pick);
		await transaction
			.updateTable('seats')
			.set({ rejoin_word: word })
			.where('id', '=', seat)
			.execute();
		await transaction.deleteFrom('seat_logins').where('seat', '=', seat).execute();
		const entry = { person, classroom, action: 'seat.renew-word', at: now } as const;
		await recordAudit(transaction, { ...entry, detail: { seat } });
		return word;
	});
}
