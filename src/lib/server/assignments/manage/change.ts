import type { Kysely } from 'kysely';
import type { AssignmentSettings } from '#lib/core/schema/assignment.ts';
import { recordAudit } from '#lib/server/audit/record.ts';
import { insertCode } from '#lib/server/classrooms/codes.ts';
import type { Surroundings } from '#lib/server/classrooms/seats.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { settingsOf } from '#lib/server/assignments/standing.ts';

/** Who does something to which assignment; that they may is for the caller to know. */
export interface DoingTo {
	person: string;
	assignment: AssignmentRow;
	/** Milliseconds since 1970. */
	now: number;
}

type Changes = Partial<Pick<AssignmentRow, 'settings' | 'paused_at' | 'closed_at' | 'whole_class'>>;

/** Sets an assignment anew. Answers stay: what counts and what is shown follows what is set. */
export async function changeSettings(
	db: Kysely<Tables>,
	doing: DoingTo,
	settings: AssignmentSettings
): Promise<void> {
	const detail = { from: settingsOf(doing.assignment), to: settings };
	await change(db, doing, { settings: JSON.stringify(settings) }, 'set', detail);
}

/** Holds an assignment: it takes no answers until it goes on. */
export async function pauseAssignment(db: Kysely<Tables>, doing: DoingTo): Promise<void> {
	if (doing.assignment.paused_at !== null) return;
	await change(db, doing, { paused_at: doing.now }, 'pause');
}

/** Lets an assignment go on. */
export async function resumeAssignment(db: Kysely<Tables>, doing: DoingTo): Promise<void> {
	if (doing.assignment.paused_at === null) return;
	await change(db, doing, { paused_at: null }, 'resume');
}

/** Closes an assignment for everybody, those with extra time included. */
export async function closeAssignment(db: Kysely<Tables>, doing: DoingTo): Promise<void> {
	if (doing.assignment.closed_at !== null) return;
	await change(db, doing, { closed_at: doing.now }, 'close');
}

/** Opens a closed assignment again. A closing that was set and has passed is taken away, or it would close at once. */
export async function reopenAssignment(db: Kysely<Tables>, doing: DoingTo): Promise<void> {
	const { closesAt, ...settings } = settingsOf(doing.assignment);
	const passed = closesAt !== undefined && closesAt <= doing.now;
	if (!passed && doing.assignment.closed_at === null) return;
	const changes = {
		closed_at: null,
		...(passed && { settings: JSON.stringify(settings) })
	};
	await change(db, doing, changes, 'reopen', passed ? { closed: closesAt } : {});
}

/** Gives an assignment a new code; the one before stops working at once. Returns the new one. */
export async function renewAssignmentCode(
	db: Kysely<Tables>,
	{ person, assignment: { id, classroom }, now }: DoingTo,
	surroundings: Pick<Surroundings, 'pick' | 'now'>
): Promise<string> {
	return db.transaction().execute(async (transaction) => {
		await transaction.deleteFrom('codes').where('assignment', '=', id).execute();
		const detail = { assignment: id };
		const entry = { person, classroom, action: 'assignment.renew-code', detail, at: now } as const;
		await recordAudit(transaction, entry);
		return insertCode(transaction, { classroom, assignment: id }, surroundings);
	});
}

/** Deletes an assignment with its code, its answers and its corrections. */
export async function deleteAssignment(
	db: Kysely<Tables>,
	{ person, assignment: { id, classroom, module }, now }: DoingTo
): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		await transaction.deleteFrom('assignments').where('id', '=', id).execute();
		const detail = { module };
		const entry = { person, classroom, action: 'assignment.delete', detail, at: now } as const;
		await recordAudit(transaction, entry);
	});
}

async function change(
	db: Kysely<Tables>,
	{ person, assignment: { id, classroom }, now }: DoingTo,
	changes: Changes,
	verb: 'set' | 'pause' | 'resume' | 'close' | 'reopen',
	more: Record<string, unknown> = {}
) {
	await db.transaction().execute(async (transaction) => {
		await transaction.updateTable('assignments').set(changes).where('id', '=', id).execute();
		const detail = { assignment: id, ...more };
		const entry = { person, classroom, detail, at: now };
		await recordAudit(transaction, { ...entry, action: `assignment.${verb}` });
	});
}
