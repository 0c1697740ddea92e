import type { Table } from './table.ts';

export interface LinkRow {
	id: string;
	kind: string;
	person: string | null;
	classroom: string | null;
	made_by: string | null;
	created_at: number;
	expires_at: number;
}

/** A link that works once: an invitation, or a way to set a new password. */
export const links: Table<LinkRow> = {
	name: 'links',
	columns: {
		id: {
			type: 'text',
			why: 'sha256 of the link’s token, so that a copy of this table opens nothing'
		},
		kind: { type: 'text', why: 'sign-up, co-teacher or reset' },
		person: { type: 'text', optional: true, refers: 'people', why: 'whose password a reset sets' },
		classroom: {
			type: 'text',
			optional: true,
			refers: 'classrooms',
			why: 'the class that a co-teacher is invited to'
		},
		made_by: {
			type: 'text',
			optional: true,
			refers: 'people',
			clears: true,
			why: 'who made the link'
		},
		created_at: { type: 'bigint', why: 'when it was made' },
		expires_at: { type: 'bigint', why: 'when it is void' }
	}
};
