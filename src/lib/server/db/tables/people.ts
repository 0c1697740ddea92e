import type { Table } from './table.ts';

export interface PersonRow {
	id: string;
	name: string;
	role: string;
	created_at: number;
}

/** A teacher or an administrator. */
export const people: Table<PersonRow> = {
	name: 'people',
	columns: {
		id: { type: 'text', why: 'names the account' },
		name: { type: 'text', why: 'how co-teachers and administrators know this person' },
		role: { type: 'text', why: 'teacher, or admin: what the person may do' },
		created_at: { type: 'bigint', why: 'the order of the accounts' }
	}
};
