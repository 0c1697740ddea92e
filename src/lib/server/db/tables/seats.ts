import type { Table } from './table.ts';

export interface SeatRow {
	id: string;
	classroom: string;
	name: string;
	rejoin_word: string;
	created_at: number;
	preview: number;
}

/** A place in a class under a generated name. Who sits there is known to the teacher’s browser alone. */
export const seats: Table<SeatRow> = {
	name: 'seats',
	columns: {
		id: { type: 'text', why: 'names the seat' },
		classroom: { type: 'text', refers: 'classrooms', why: 'the class it belongs to' },
		name: { type: 'text', why: 'two generated words in place of a student’s name' },
		rejoin_word: { type: 'text', why: 'lets its student go on at another device' },
		created_at: { type: 'bigint', why: 'the order of the roster' },
		preview: { type: 'bigint', why: '1 for the seat with which teachers see what students see' }
	}
};
