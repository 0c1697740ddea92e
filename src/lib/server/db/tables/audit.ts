import type { Table } from './table.ts';

export interface AuditRow {
	id: string;
	person: string | null;
	classroom: string | null;
	action: string;
	detail: string;
	at: number;
}

/** Who did what to scores, rosters, keys and accounts. */
export const audit: Table<AuditRow> = {
	name: 'audit',
	columns: {
		id: { type: 'text', why: 'names the entry' },
		person: { type: 'text', optional: true, refers: 'people', clears: true, why: 'who did it' },
		classroom: {
			type: 'text',
			optional: true,
			refers: 'classrooms',
			why: 'the class it was done to'
		},
		action: { type: 'text', why: 'what was done' },
		detail: { type: 'text', why: 'to what, as JSON: ids and settings, no names' },
		at: { type: 'bigint', why: 'when it was done' }
	}
};
