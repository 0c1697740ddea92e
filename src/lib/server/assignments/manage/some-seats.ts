import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#lib/server/audit/record.ts';
import { selectSeats } from '#lib/server/classrooms/seats.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { DoingTo } from './change.ts';

/** A seat of the class, and what is settled for it. */
export interface SettledSeat {
	id: string;
	name: string;
	/** Whether it is chosen; this matters where some seats do the assignment. */
	included: boolean;
	/** Time beyond the closing, in ms. */
	extraMs: number;
}

/** Which seats do an assignment, and what extra time they have. */
export interface Settled {
	wholeClass: boolean;
	/** Those that are left out stay without anything. */
	seats: Pick<SettledSeat, 'id' | 'included' | 'extraMs'>[];
}

/** Every seat of the class with what is settled for it, in the order of the roster. */
export async function selectSettledSeats(
	db: Kysely<Tables>,
	{ id, classroom }: Pick<AssignmentRow, 'id' | 'classroom'>
): Promise<SettledSeat[]> {
	const settled = await db
		.selectFrom('assignment_seats')
		.select(['seat', 'included', 'extra_ms'])
		.where('assignment', '=', id)
		.execute();
	const bySeat = new Map(settled.map((row) => [row.seat, row]));
	return (await selectSeats(db, classroom)).map((seat) => ({
		id: seat.id,
		name: seat.name,
		included: bySeat.get(seat.id)?.included === 1,
		extraMs: bySeat.get(seat.id)?.extra_ms ?? 0
	}));
}

/** Settles anew who does an assignment and who has extra time; false, and nothing changes, when a seat is of another class. */
export async function settleSeats(
	db: Kysely<Tables>,
	{ person, assignment: { id, classroom }, now }: DoingTo,
	{ wholeClass, seats }: Settled
): Promise<boolean> {
	return db.transaction().execute(async (transaction) => {
		const own = new Set((await selectSeats(transaction, classroom)).map((seat) => seat.id));
		if (!seats.every((seat) => own.has(seat.id))) return false;
		await transaction.deleteFrom('assignment_seats').where('assignment', '=', id).execute();
		const rows = seats
			.filter(({ included, extraMs }) => included || extraMs > 0)
			.map(({ id: seat, included, extraMs }) => ({
				id: uuidv7(),
				assignment: id,
				seat,
				included: included ? 1 : 0,
				extra_ms: extraMs
			}));
		if (rows.length > 0) await transaction.insertInto('assignment_seats').values(rows).execute();
		const whole_class = wholeClass ? 1 : 0;
		await transaction
			.updateTable('assignments')
			.set({ whole_class })
			.where('id', '=', id)
			.execute();
		const settled = rows.map(({ seat, included, extra_ms }) => ({ seat, included, extra_ms }));
		const detail = { assignment: id, wholeClass, seats: settled };
		const entry = { person, classroom, action: 'assignment.settle', detail, at: now } as const;
		await recordAudit(transaction, entry);
		return true;
	});
}
