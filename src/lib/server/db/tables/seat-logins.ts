import type { Table } from './table.ts';

export interface SeatLoginRow {
	id: string;
	seat: string;
	created_at: number;
	expires_at: number;
}

/** A browser in which a seat is taken. */
export const seatLogins: Table<SeatLoginRow> = {
	name: 'seat_logins',
	columns: {
		id: {
			type: 'text',
			why: 'sha256 of the cookie’s token, so that a copy of this table opens nothing'
		},
		seat: { type: 'text', refers: 'seats', why: 'the seat that this browser has' },
		created_at: { type: 'bigint', why: 'since when it is so' },
		expires_at: { type: 'bigint', why: 'when it ends by itself' }
	}
};
