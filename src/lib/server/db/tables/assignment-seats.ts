import type { Table } from './table.ts';

export interface AssignmentSeatRow {
	id: string;
	assignment: string;
	seat: string;
	included: number;
	extra_ms: number;
}

/** What one assignment settles for one seat. */
export const assignmentSeats: Table<AssignmentSeatRow> = {
	name: 'assignment_seats',
	columns: {
		id: { type: 'text', why: 'names the entry' },
		assignment: { type: 'text', refers: 'assignments', why: 'the assignment' },
		seat: { type: 'text', refers: 'seats', why: 'the seat it is settled for' },
		included: { type: 'bigint', why: '1 when an assignment to some seats is for this one, else 0' },
		extra_ms: { type: 'bigint', why: 'time that this seat has beyond closing' }
	}
};
