import type { Table } from './table.ts';

export interface CodeRow {
	id: string;
	classroom: string;
	assignment: string | null;
	created_at: number;
}

/** A code that students type to join. */
export const codes: Table<CodeRow> = {
	name: 'codes',
	columns: {
		id: { type: 'text', why: 'the six signs' },
		classroom: { type: 'text', refers: 'classrooms', why: 'the class that is joined' },
		assignment: {
			type: 'text',
			optional: true,
			refers: 'assignments',
			why: 'the assignment it leads to, if to one'
		},
		created_at: { type: 'bigint', why: 'when it was made' }
	}
};
