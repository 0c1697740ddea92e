import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { insertCode } from './codes.ts';
import type { Surroundings } from './seats.ts';

/** Who does something to a class. */
export interface Doing {
	person: string;
	classroom: string;
	/** Milliseconds since 1970. */
	now: number;
}

/** Makes a class with its code; whoever makes it owns it. Returns its id. */
export async function createClass(
	db: Kysely<Tables>,
	{ person, name }: { person: string; name: string },
	surroundings: Surroundings
): Promise<string> {
	return db.transaction().execute(async (transaction) => {
		const id = await insertClass(transaction, { person, name }, surroundings);
		const entry = { person, classroom: id, action: 'class.create', at: surroundings.now } as const;
		await recordAudit(transaction, entry);
		return id;
	});
}

/** Makes a class within a transaction; the caller writes down why. */
export async function insertClass(
	transaction: Kysely<Tables>,
	{ person, name }: { person: string; name: string },
	surroundings: Surroundings
): Promise<string> {
	const { newId, now } = surroundings;
	const id = newId();
	await transaction
		.insertInto('classrooms')
		.values({ id, name, created_at: now, archived_at: null })
		.execute();
	await transaction
		.insertInto('class_teachers')
		.values({ id: uuidv7(), classroom: id, person, part: 'owner', created_at: now })
		.execute();
	await insertCode(transaction, { classroom: id }, surroundings);
	return id;
}

/** Gives a class another name. */
export async function renameClass(db: Kysely<Tables>, doing: Doing, name: string): Promise<void> {
	await change(db, doing, { name }, 'class.rename');
}

/** Puts a class away: nobody can join it, and it leaves the list of current classes. */
export async function archiveClass(db: Kysely<Tables>, doing: Doing): Promise<void> {
	await change(db, doing, { archived_at: doing.now }, 'class.archive');
}

/** Takes a class out again. */
export async function unarchiveClass(db: Kysely<Tables>, doing: Doing): Promise<void> {
	await change(db, doing, { archived_at: null }, 'class.unarchive');
}

async function change(
	db: Kysely<Tables>,
	{ person, classroom, now }: Doing,
	values: { name: string } | { archived_at: number | null },
	action: 'class.rename' | 'class.archive' | 'class.unarchive'
) {
	await db.transaction().execute(async (transaction) => {
		await transaction.updateTable('classrooms').set(values).where('id', '=', classroom).execute();
		await recordAudit(transaction, { person, classroom, action, at: now });
	});
}

/** Gives a class a new code; the one before stops working at once. */
export async function renewCode(
	db: Kysely<Tables>,
	{ person, classroom }: Doing,
	surroundings: Surroundings
): Promise<string> {
	return db.transaction().execute(async (transaction) => {
		await transaction
			.deleteFrom('codes')
			.where('classroom', '=', classroom)
			.where('assignment', 'is', null)
			.execute();
		const entry = { person, classroom, action: 'class.renew-code', at: surroundings.now } as const;
		await recordAudit(transaction, entry);
		return insertCode(transaction, { classroom }, surroundings);
	});
}
