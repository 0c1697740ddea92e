import type { Table } from './table.ts';

export interface SweepRow {
	id: string;
	at: number;
	report: string;
}

/** What one run of automatic deletion removed. */
export const sweeps: Table<SweepRow> = {
	name: 'sweeps',
	columns: {
		id: { type: 'text', why: 'names the run' },
		at: { type: 'bigint', why: 'when it ran' },
		report: { type: 'text', why: 'how many rows of each kind went, as JSON' }
	}
};
