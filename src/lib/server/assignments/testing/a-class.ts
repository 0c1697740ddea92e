import type { Kysely } from 'kysely';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { hashModule } from '#lib/server/content/hash.ts';
import { keepVersions } from '#lib/server/content/versions.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

interface AClass {
	id?: string;
	teacher?: string;
	seats?: string[];
	archived_at?: number | null;
}

/** A class of one teacher with as many seats as are named; ids are what they are called here. */
export async function insertClass(
	db: Kysely<Tables>,
	{ id = 'class', teacher = 'teacher', seats = ['amber', 'brisk'], archived_at = null }: AClass = {}
): Promise<void> {
	await db
		.insertInto('people')
		.values({ id: teacher, name: 'R. Ellis', role: 'teacher', created_at: 1 })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	await db
		.insertInto('classrooms')
		.values({ id, name: 'Period 3', created_at: 1, archived_at })
		.execute();
	await db
		.insertInto('class_teachers')
		.values({
			id: `${teacher}-of-${id}`,
			classroom: id,
			person: teacher,
			part: 'owner',
			created_at: 1
		})
		.execute();
	for (const seat of seats) await insertSeat(db, { id: seat, classroom: id });
}

/** One seat more. */
export async function insertSeat(
	db: Kysely<Tables>,
	{ id, ...more }: Pick<SeatRow, 'id'> & Partial<SeatRow>
): Promise<SeatRow> {
	const row = {
		id,
		classroom: 'class',
		name: `${id}-otter`,
		rejoin_word: 'pencil',
		created_at: 1,
		preview: 0
	};
	const seat = { ...row, ...more };
	await db.insertInto('seats').values(seat).execute();
	return seat;
}

/** An assignment of the small module, which no catalogue has, to the class. */
export async function insertAssignment(
	db: Kysely<Tables>,
	{ settings = {}, ...more }: Partial<Omit<AssignmentRow, 'settings'>> & { settings?: object } = {}
): Promise<AssignmentRow> {
	await keepVersions(db, [smallModule], 1);
	const row: AssignmentRow = {
		id: 'assignment',
		classroom: 'class',
		module: 'small',
		version: '1.0.0',
		hash: hashModule(smallModule),
		created_at: 1,
		created_by: null,
		whole_class: 1,
		paused_at: null,
		closed_at: null,
		live_acts: 0,
		...more,
		settings: JSON.stringify({
			feedback: 'each',
			counts: 'first',
			confidence: true,
			timeZone: 'America/New_York',
			...settings
		})
	};
	await db.insertInto('assignments').values(row).execute();
	return row;
}

/** What is settled for one seat. */
export async function settleSeat(
	db: Kysely<Tables>,
	seat: string,
	settled: { included?: number; extra_ms?: number; assignment?: string }
): Promise<void> {
	const row = { assignment: 'assignment', included: 0, extra_ms: 0, ...settled };
	await db
		.insertInto('assignment_seats')
		.values({ id: `${row.assignment}-${seat}`, seat, ...row })
		.execute();
}

/** What was written down, oldest first. */
export async function auditOf(db: Kysely<Tables>) {
	const rows = await db.selectFrom('audit').selectAll().orderBy('at').orderBy('id').execute();
	return rows.map(({ id: _id, detail, ...row }) => ({
		...row,
		detail: JSON.parse(detail) as unknown
	}));
}
