import type { Table } from './table.ts';

export interface AssignmentRow {
	id: string;
	classroom: string;
	module: string;
	version: string;
	hash: string;
	settings: string;
	created_at: number;
	created_by: string | null;
	whole_class: number;
	paused_at: number | null;
	closed_at: number | null;
	live_acts: number;
}

/** A version of a module, given to a class. */
export const assignments: Table<AssignmentRow> = {
	name: 'assignments',
	columns: {
		id: { type: 'text', why: 'names the assignment' },
		classroom: { type: 'text', refers: 'classrooms', why: 'the class that does it' },
		module: { type: 'text', why: 'what is assigned' },
		version: { type: 'text', why: 'a new version never touches answers to an old one' },
		hash: { type: 'text', why: 'pins the content of that version' },
		settings: { type: 'text', why: 'window, feedback and tries, as JSON' },
		created_at: { type: 'bigint', why: 'the order of the assignments' },
		created_by: {
			type: 'text',
			optional: true,
			refers: 'people',
			clears: true,
			why: 'which teacher assigned it'
		},
		whole_class: {
			type: 'bigint',
			why: '1 when every seat of the class does it, 0 for some seats'
		},
		paused_at: { type: 'bigint', optional: true, why: 'since when the teacher holds it' },
		closed_at: { type: 'bigint', optional: true, why: 'when the teacher closed it by hand' },
		live_acts: {
			type: 'bigint',
			why: 'how many acts its live session has: what was read of them before is still the whole'
		}
	}
};
