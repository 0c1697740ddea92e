import type { Table } from './table.ts';

export interface ProbeRow {
	id: string;
	seat: string;
	created_at: number;
	body: string;
	digests: string;
}

/** Questions of the bank that came back to one seat. */
export const probes: Table<ProbeRow> = {
	name: 'probes',
	columns: {
		id: { type: 'text', why: 'names this set of questions in its answers' },
		seat: { type: 'text', refers: 'seats', why: 'to whom the questions came back' },
		created_at: { type: 'bigint', why: 'when the seat began it' },
		body: { type: 'text', why: 'which questions of which version of the bank, as JSON' },
		digests: { type: 'text', why: 'shows which of them have changed since, as JSON' }
	}
};
