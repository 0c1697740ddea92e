import type { Kysely } from 'kysely';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { countRowsUnder, eraseRowsUnder } from './rows-under.ts';

/** Who erases something, at what time in ms since 1970; nobody: the server itself, when its time is over. */
export interface Eraser {
	person: string | undefined;
	now: number;
}

/** How many rows of each table go. */
export type Gone = Record<string, number>;

/**
 * Erases a seat with its answers; afterwards no row names it. What is written down of it is how much went.
 * Undefined when the class has no such seat.
 */
export async function eraseSeat(
	db: Kysely<Tables>,
	{ classroom, seat }: { classroom: string; seat: string },
	{ person, now }: Eraser
): Promise<Gone | undefined> {
	return db.transaction().execute(async (transaction) => {
		const found = await transaction
			.selectFrom('seats')
			.select('id')
			.where('id', '=', seat)
			.where('classroom', '=', classroom)
			.executeTakeFirst();
		if (!found) return undefined;
		const gone = await eraseRowsUnder(transaction, 'seats', seat);
		const entry = { person, classroom, action: 'seat.erase', at: now } as const;
		await recordAudit(transaction, { ...entry, detail: { gone } });
		return gone;
	});
}

/**
 * Erases a class with its seats, assignments, answers and log; afterwards no row names it or any of these.
 * Undefined when it is not there.
 */
export async function eraseClass(
	db: Kysely<Tables>,
	classroom: string,
	{ person, now }: Eraser
): Promise<Gone | undefined> {
	return db.transaction().execute(async (transaction) => {
		const gone = await eraseRowsUnder(transaction, 'classrooms', classroom);
		if (!gone['classrooms']) return undefined;
		await recordAudit(transaction, { person, action: 'class.erase', detail: { gone }, at: now });
		return gone;
	});
}

/** What would go with a seat, for a look before it is erased. */
export async function countSeat(db: Kysely<Tables>, seat: string): Promise<Gone> {
	return countRowsUnder(db, 'seats', [seat]);
}

/** What would go with a class, for a look before it is erased. */
export async function countClass(db: Kysely<Tables>, classroom: string): Promise<Gone> {
	return countRowsUnder(db, 'classrooms', [classroom]);
}

/** What would go with a person: their account, and the classes that nobody else teaches. */
export async function countPerson(db: Kysely<Tables>, person: string): Promise<Gone> {
	const own = await countRowsUnder(db, 'people', [person]);
	const classes = await countRowsUnder(db, 'classrooms', await selectSoleClasses(db, person));
	const sum = (name: string) => (own[name] ?? 0) + (classes[name] ?? 0);
	const names = [...new Set([...Object.keys(own), ...Object.keys(classes)])];
	// The person’s part in a class stands under both.
	const parts = Object.fromEntries(names.map((name) => [name, sum(name)]));
	return { ...parts, ...(own['class_teachers'] && { class_teachers: own['class_teachers'] }) };
}

async function selectSoleClasses(db: Kysely<Tables>, person: string): Promise<string[]> {
	const rows = await db
		.selectFrom('class_teachers')
		.select('classroom')
		.where('person', '=', person)
		.where('classroom', 'not in', (others) =>
			others.selectFrom('class_teachers').select('classroom').where('person', '!=', person)
		)
		.execute();
	return rows.map(({ classroom }) => classroom);
}
