import type { Table } from './table.ts';

export interface ProbeAnswerRow {
	id: string;
	probe: string;
	item: string;
	received_at: number;
	body: string;
}

/** The one answer to a question that came back: added once, never changed. */
export const probeAnswers: Table<ProbeAnswerRow> = {
	name: 'probe_answers',
	columns: {
		id: { type: 'text', why: 'names the answer' },
		probe: { type: 'text', refers: 'probes', why: 'the set of questions it belongs to' },
		item: { type: 'text', why: 'the question: its first answer is kept, and no second' },
		received_at: { type: 'bigint', why: 'decides when its rule comes back again' },
		body: { type: 'text', why: 'the answer and how sure, as JSON' }
	}
};
