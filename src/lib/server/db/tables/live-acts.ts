import type { Table } from './table.ts';

export interface LiveActRow {
	id: string;
	assignment: string;
	seq: number;
	at: number;
	body: string;
}

/** What a teacher did in a live session, in order: everything that is shown of it is a fold over these. */
export const liveActs: Table<LiveActRow> = {
	name: 'live_acts',
	columns: {
		id: { type: 'text', why: 'names the act' },
		assignment: { type: 'text', refers: 'assignments', why: 'the assignment that is taught live' },
		seq: { type: 'bigint', why: 'the order of the acts, from 1' },
		at: { type: 'bigint', why: 'when it was done: decides what was known to whom' },
		body: { type: 'text', why: 'what was done, as JSON: a step, a pause, something shown' }
	}
};
