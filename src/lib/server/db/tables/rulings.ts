import type { Table } from './table.ts';

export interface RulingRow {
	id: string;
	assignment: string;
	item: string;
	kind: string;
	key: string | null;
	note: string;
	created_at: number;
	undone_at: number | null;
}

/** A dated correction of one question in one assignment. Undone, it stays to be read. */
export const rulings: Table<RulingRow> = {
	name: 'rulings',
	columns: {
		id: { type: 'text', why: 'names the ruling' },
		assignment: { type: 'text', refers: 'assignments', why: 'where it holds' },
		item: { type: 'text', why: 'the question' },
		kind: { type: 'text', why: 'strike, rekey or accept' },
		key: { type: 'text', optional: true, why: 'the new or the further right answer, as JSON' },
		note: { type: 'text', why: 'what learners are told' },
		created_at: { type: 'bigint', why: 'the date that learners see' },
		undone_at: { type: 'bigint', optional: true, why: 'when it was taken back' }
	}
};
