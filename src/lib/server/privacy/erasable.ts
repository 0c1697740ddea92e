import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { Gone } from './erase.ts';
import { countClass, countPerson, countSeat } from './erase.ts';

/** What can be erased from the console. */
export type ErasableKind = 'seat' | 'class' | 'person';

/** One thing that can be erased, by the name that must be typed to do it. */
export interface Erasable {
	kind: ErasableKind;
	id: string;
	name: string;
	/** The class of a seat. */
	classroom?: string;
}

/** A class that somebody may erase, with its seats for those who teach it. */
export interface ErasableClass {
	id: string;
	name: string;
	archived: boolean;
	/** Whether the class itself may be erased: by its owner, or by an administrator. */
	owned: boolean;
	taught: boolean;
	seats: { id: string; name: string }[];
}

/**
 * What a person may erase: classes that they teach, with the seats; as an administrator every class, and
 * the other accounts.
 */
export async function selectErasable(
	db: Kysely<Tables>,
	person: string,
	admin: boolean
): Promise<{ classes: ErasableClass[]; people: { id: string; name: string }[] }> {
	const taught = await db
		.selectFrom('class_teachers')
		.select(['classroom', 'part'])
		.where('person', '=', person)
		.execute();
	const parts = new Map(taught.map(({ classroom, part }) => [classroom, part]));
	const rows = await db
		.selectFrom('classrooms')
		.selectAll()
		.orderBy('name')
		.orderBy('created_at')
		.execute();
	const seats = await db
		.selectFrom('seats')
		.innerJoin('class_teachers', 'class_teachers.classroom', 'seats.classroom')
		.select(['seats.id', 'seats.name', 'seats.classroom'])
		.where('class_teachers.person', '=', person)
		.where('seats.preview', '=', 0)
		.orderBy('seats.name')
		.execute();
	const classes = rows
		.filter(({ id }) => admin || parts.has(id))
		.map(({ id, name, archived_at }) => ({
			id,
			name,
			archived: archived_at !== null,
			owned: admin || parts.get(id) === 'owner',
			taught: parts.has(id),
			seats: seats.flatMap((seat) =>
				seat.classroom === id ? [{ id: seat.id, name: seat.name }] : []
			)
		}));
	const people = db.selectFrom('people').select(['id', 'name']).where('id', '!=', person);
	return { classes, people: admin ? await people.orderBy('name').execute() : [] };
}

/** One thing that this person may erase; undefined when there is none or it is not theirs. */
export async function selectOptionalErasable(
	db: Kysely<Tables>,
	{ kind, id }: Pick<Erasable, 'kind' | 'id'>,
	{ person, admin }: { person: string; admin: boolean }
): Promise<Erasable | undefined> {
	const { classes, people } = await selectErasable(db, person, admin);
	if (kind === 'person') {
		const found = people.find((one) => one.id === id);
		return found && { kind, ...found };
	}
	if (kind === 'class') {
		const found = classes.find((one) => one.id === id && one.owned);
		return found && { kind, id, name: found.name };
	}
	for (const { id: classroom, seats } of classes) {
		const found = seats.find((one) => one.id === id);
		if (found) return { kind, ...found, classroom };
	}
	return undefined;
}

/** How many rows of each table would go. */
export async function countErasable(
	db: Kysely<Tables>,
	{ kind, id }: Pick<Erasable, 'kind' | 'id'>
): Promise<Gone> {
	switch (kind) {
		case 'seat':
			return countSeat(db, id);
		case 'class':
			return countClass(db, id);
		case 'person':
			return countPerson(db, id);
	}
}
