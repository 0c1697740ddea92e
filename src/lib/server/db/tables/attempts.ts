import type { Table } from './table.ts';

export interface AttemptRow {
	id: string;
	assignment: string;
	seat: string;
	created_at: number;
}

/** One seat’s run through one assignment. */
export const attempts: Table<AttemptRow> = {
	name: 'attempts',
	columns: {
		id: { type: 'text', why: 'names the attempt in its events' },
		assignment: { type: 'text', refers: 'assignments', why: 'what is attempted' },
		seat: { type: 'text', refers: 'seats', why: 'whose answers these are' },
		created_at: { type: 'bigint', why: 'when the seat first opened the assignment' }
	}
};
