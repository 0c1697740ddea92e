import type { Table } from './table.ts';

export interface LoginRow {
	id: string;
	person: string;
	created_at: number;
	expires_at: number;
}

/** A browser in which a person is signed in. */
export const logins: Table<LoginRow> = {
	name: 'logins',
	columns: {
		id: {
			type: 'text',
			why: 'sha256 of the cookie’s token, so that a copy of this table opens nothing'
		},
		person: { type: 'text', refers: 'people', why: 'who is signed in' },
		created_at: { type: 'bigint', why: 'since when it is so' },
		expires_at: { type: 'bigint', why: 'when it ends by itself' }
	}
};
