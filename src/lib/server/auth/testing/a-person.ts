import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { hashPassword } from '../passwords.ts';
import { PASSWORD, signUp } from '../people/sign-up.ts';

/** A password that nobody’s e-mail resembles. */
export const GOOD_PASSWORD = 'seven brown owls';

/** Somebody who has signed up with an e-mail and a password; the first of a store administers it. */
export async function aPerson(db: Kysely<Tables>, email: string, now = 1): Promise<string> {
	const secret = await hashPassword(GOOD_PASSWORD);
	const way = { issuer: PASSWORD, subject: email, secret };
	const { person, refused } = await signUp(db, { name: `Name of ${email}`, way }, now);
	if (refused) throw new Error(refused);
	return person;
}

/** A class that these people teach, the first as its owner, with a seat in it. */
export async function aClass(
	db: Kysely<Tables>,
	id: string,
	[owner, ...others]: string[]
): Promise<void> {
	await db
		.insertInto('classrooms')
		.values({ id, name: `Class ${id}`, created_at: 1, archived_at: null })
		.execute();
	for (const [nth, person] of [owner ?? '', ...others].entries()) {
		await db
			.insertInto('class_teachers')
			.values({
				id: `${id}-${nth}`,
				classroom: id,
				person,
				part: nth === 0 ? 'owner' : 'co',
				created_at: 10 + nth
			})
			.execute();
	}
	await db
		.insertInto('seats')
		.values({
			id: `seat-of-${id}`,
			classroom: id,
			name: 'amber-otter',
			rejoin_word: 'pencil',
			created_at: 1,
			preview: 0
		})
		.execute();
}
