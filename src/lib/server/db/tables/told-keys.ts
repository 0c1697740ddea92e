import type { Table } from './table.ts';

export interface ToldKeyRow {
	id: string;
	attempt: string;
	item: string;
	told_at: number;
}

/** Which keys a seat was told: what is known stays known, whatever is set afterwards. */
export const toldKeys: Table<ToldKeyRow> = {
	name: 'told_keys',
	columns: {
		id: { type: 'text', why: 'names the row' },
		attempt: { type: 'text', refers: 'attempts', why: 'the attempt whose seat was told' },
		item: { type: 'text', why: 'the question whose key was told' },
		told_at: { type: 'bigint', why: 'an answer that came later does not count' }
	}
};
