import type { Table } from './table.ts';

export interface ContestRow {
	id: string;
	attempt: string;
	item: string;
	span: string;
	reason: string;
	created_at: number;
	ruled_at: number | null;
	outcome: string | null;
	sentence: string | null;
	ruling: string | null;
}

/** What a learner says against the key of one question, and what the teacher said to it. */
export const contests: Table<ContestRow> = {
	name: 'contests',
	columns: {
		id: { type: 'text', why: 'names the contest; made on the device, so that it is kept once' },
		attempt: { type: 'text', refers: 'attempts', why: 'whose contest it is' },
		item: { type: 'text', why: 'the question' },
		span: { type: 'text', why: 'the words pointed to, as JSON' },
		reason: { type: 'text', why: 'why the key seems wrong, for the teacher' },
		created_at: { type: 'bigint', why: 'when it came' },
		ruled_at: { type: 'bigint', optional: true, why: 'the date that the learner sees' },
		outcome: { type: 'text', optional: true, why: 'upheld or kept; empty while it is open' },
		sentence: { type: 'text', optional: true, why: 'what the teacher says to the learner' },
		ruling: {
			type: 'text',
			optional: true,
			refers: 'rulings',
			clears: true,
			why: 'the correction that upheld it: undone, the contest is open again'
		}
	}
};
