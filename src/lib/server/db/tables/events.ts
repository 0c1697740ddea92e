import type { Table } from './table.ts';

export interface EventRow {
	id: string;
	attempt: string;
	seq: number;
	received_at: number;
	body: string;
}

/** What happened in an attempt: added once, never changed. */
export const events: Table<EventRow> = {
	name: 'events',
	columns: {
		id: { type: 'text', why: 'made on the device, so that a repeat is known as one' },
		attempt: { type: 'text', refers: 'attempts', why: 'the attempt it belongs to' },
		seq: { type: 'bigint', why: 'with the id, the order of the attempt' },
		received_at: {
			type: 'bigint',
			why: 'the server’s own clock: whether an answer came before closing'
		},
		body: { type: 'text', why: 'the event as JSON: an answer, a hint, a move' }
	}
};
