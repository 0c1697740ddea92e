import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Person } from '#lib/server/auth/logins.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { ClassroomRow } from '#lib/server/db/tables/classrooms.ts';

/** A class that the person who asks teaches. */
export interface Taught {
	person: Person;
	classroom: ClassroomRow;
	/** A co-teacher may do all but delete the class and choose its teachers. */
	part: 'owner' | 'co';
}

type Asking = Pick<RequestEvent, 'locals' | 'url'>;

/** Who is signed in; anybody else is led to sign in, and comes back after it. */
export function signedIn({ locals, url }: Asking): Person {
	if (locals.person) return locals.person;
	redirect(303, `/teach/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
}

/** The administrator who asks; not found for a teacher. */
export function administering(event: Asking): Person {
	const person = signedIn(event);
	return person.role === 'admin' ? person : error(404);
}

/** A class of the person who asks; not found when it is not theirs, so that nobody learns of it. */
export async function teaching(event: Asking, classroom: string): Promise<Taught> {
	const person = signedIn(event);
	const row = await event.locals.db
		.selectFrom('class_teachers')
		.innerJoin('classrooms', 'classrooms.id', 'class_teachers.classroom')
		.selectAll('classrooms')
		.select('class_teachers.part')
		.where('classrooms.id', '=', classroom)
		.where('class_teachers.person', '=', person.id)
		.executeTakeFirst();
	if (!row) error(404);
	const { part, ...found } = row;
	return { person, classroom: found, part: part === 'owner' ? 'owner' : 'co' };
}

/** A class that the person who asks owns; not found for a co-teacher. */
export async function owning(event: Asking, classroom: string): Promise<Taught> {
	const taught = await teaching(event, classroom);
	return taught.part === 'owner' ? taught : error(404);
}

/** An assignment to a class of the person who asks; not found when it is not theirs. */
export async function assigning(
	event: Asking,
	assignment: string
): Promise<Taught & { assignment: AssignmentRow }> {
	signedIn(event);
	const row = await event.locals.db
		.selectFrom('assignments')
		.selectAll()
		.where('id', '=', assignment)
		.executeTakeFirst();
	if (!row) error(404);
	return { ...(await teaching(event, row.classroom)), assignment: row };
}
