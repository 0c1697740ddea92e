import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { phaseOf } from './class-work.ts';

/** A class in a teacher’s list. */
export interface ListedClass {
	id: string;
	name: string;
	archived: boolean;
	code: string;
	seats: number;
	/** How many assignments are open now. */
	open: number;
}

/** The classes that somebody teaches, the newest first. */
export async function selectClasses(
	db: Kysely<Tables>,
	person: string,
	now: number
): Promise<ListedClass[]> {
	const rows = await db
		.selectFrom('classrooms')
		.innerJoin('class_teachers', 'class_teachers.classroom', 'classrooms.id')
		.innerJoin('codes', (join) =>
			join.onRef('codes.classroom', '=', 'classrooms.id').on('codes.assignment', 'is', null)
		)
		.select(['classrooms.id', 'classrooms.name', 'classrooms.archived_at', 'codes.id as code'])
		.select((from) =>
			from
				.selectFrom('seats')
				.whereRef('seats.classroom', '=', 'classrooms.id')
				.where('seats.preview', '=', 0)
				.select((count) => count.fn.countAll().as('count'))
				.as('seats')
		)
		.where('class_teachers.person', '=', person)
		.orderBy('classrooms.created_at', 'desc')
		.orderBy('classrooms.id', 'desc')
		.execute();
	const open = await countOpen(db, person, now);
	return rows.map(({ id, name, archived_at, code, seats }) => ({
		id,
		name,
		archived: archived_at !== null,
		code,
		// PostgreSQL counts in numbers too big for a plain one and sends them as text.
		seats: Number(seats),
		open: open.get(id) ?? 0
	}));
}

async function countOpen(db: Kysely<Tables>, person: string, now: number) {
	const rows = await db
		.selectFrom('assignments')
		.innerJoin('class_teachers', 'class_teachers.classroom', 'assignments.classroom')
		.selectAll('assignments')
		.where('class_teachers.person', '=', person)
		.execute();
	const open = new Map<string, number>();
	for (const row of rows) {
		if (phaseOf(row, now) !== 'open') continue;
		open.set(row.classroom, (open.get(row.classroom) ?? 0) + 1);
	}
	return open;
}
