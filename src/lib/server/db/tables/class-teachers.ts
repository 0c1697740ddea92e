import type { Table } from './table.ts';

export interface ClassTeacherRow {
	id: string;
	classroom: string;
	person: string;
	part: string;
	created_at: number;
}

/** Who teaches a class. */
export const classTeachers: Table<ClassTeacherRow> = {
	name: 'class_teachers',
	columns: {
		id: { type: 'text', why: 'names the entry' },
		classroom: { type: 'text', refers: 'classrooms', why: 'the class that is taught' },
		person: { type: 'text', refers: 'people', why: 'who teaches it' },
		part: { type: 'text', why: 'owner, or co: a co-teacher cannot delete the class' },
		created_at: { type: 'bigint', why: 'since when it is so' }
	}
};
