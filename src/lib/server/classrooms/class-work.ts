import type { Kysely } from 'kysely';
import { assignmentPhase } from '#lib/core/classroom/assignment-phase.ts';
import type { AssignmentPhase } from '#lib/core/classroom/assignment-phase.ts';
import { AssignmentSettings } from '#lib/core/schema/assignment.ts';
import { selectOptionalVersion } from '#lib/server/content/versions.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** An assignment in a list. Times are ms since 1970. */
export interface ListedAssignment {
	id: string;
	title: string;
	wholeClass: boolean;
	phase: AssignmentPhase;
	opensAt: number | undefined;
	/** With the extra time of the seat, in a seat’s list. */
	closesAt: number | undefined;
	timeZone: string;
}

/** The assignments of a class, the newest first. */
export async function selectClassWork(
	db: Kysely<Tables>,
	classroom: string,
	now: number
): Promise<ListedAssignment[]> {
	const rows = await db
		.selectFrom('assignments')
		.selectAll()
		.where('classroom', '=', classroom)
		.orderBy('created_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	return Promise.all(rows.map((row) => toListed(db, row, now, 0)));
}

/** The assignments that one seat does: those of its whole class, and those it is chosen for; the newest first. */
export async function selectSeatWork(
	db: Kysely<Tables>,
	{ id, classroom }: Pick<SeatRow, 'id' | 'classroom'>,
	now: number
): Promise<ListedAssignment[]> {
	const rows = await db
		.selectFrom('assignments')
		.leftJoin('assignment_seats', (join) =>
			join
				.onRef('assignment_seats.assignment', '=', 'assignments.id')
				.on('assignment_seats.seat', '=', id)
		)
		.selectAll('assignments')
		.select('assignment_seats.extra_ms')
		.where('assignments.classroom', '=', classroom)
		.where((where) =>
			where.or([
				where('assignments.whole_class', '=', 1),
				where('assignment_seats.included', '=', 1)
			])
		)
		.orderBy('assignments.created_at', 'desc')
		.orderBy('assignments.id', 'desc')
		.execute();
	return Promise.all(rows.map((row) => toListed(db, row, now, row.extra_ms ?? 0)));
}

/** Where an assignment stands for a seat that has so much extra time. */
export function phaseOf(row: AssignmentRow, now: number, extraMs = 0): AssignmentPhase {
	const { opensAt, closesAt } = settingsOf(row);
	const { paused_at: pausedAt, closed_at: closedAt } = row;
	return assignmentPhase({ opensAt, closesAt, pausedAt, closedAt, extraMs }, now);
}

/** The title of what is assigned; its id, should the version be lost. */
export async function titleOf(
	db: Kysely<Tables>,
	{ hash, module }: Pick<AssignmentRow, 'hash' | 'module'>
): Promise<string> {
	return (await selectOptionalVersion(db, hash))?.module.title ?? module;
}

async function toListed(db: Kysely<Tables>, row: AssignmentRow, now: number, extraMs: number) {
	const { opensAt, closesAt, timeZone } = settingsOf(row);
	return {
		id: row.id,
		title: await titleOf(db, row),
		wholeClass: row.whole_class === 1,
		phase: phaseOf(row, now, extraMs),
		opensAt,
		closesAt: closesAt === undefined ? undefined : closesAt + extraMs,
		timeZone
	};
}

function settingsOf({ settings }: AssignmentRow) {
	return AssignmentSettings.parse(JSON.parse(settings));
}
