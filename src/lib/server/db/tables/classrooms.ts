import type { Table } from './table.ts';

export interface ClassroomRow {
	id: string;
	name: string;
	created_at: number;
	archived_at: number | null;
}

/** A teacher’s class. */
export const classrooms: Table<ClassroomRow> = {
	name: 'classrooms',
	columns: {
		id: { type: 'text', why: 'names the class' },
		name: { type: 'text', why: 'what the teacher calls it' },
		created_at: { type: 'bigint', why: 'the order of the teacher’s classes' },
		archived_at: { type: 'bigint', optional: true, why: 'since when it is put away' }
	}
};
