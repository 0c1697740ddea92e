import type { Kysely } from 'kysely';
import { readJoinCode } from '#lib/core/classroom/join-code.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { ClassroomRow } from '#lib/server/db/tables/classrooms.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { CodeGuesses } from './code-guesses.ts';

/** What a code leads to, or why it leads nowhere. `wait` says for how many seconds. */
export type Found =
	| { ok: true; code: string; classroom: ClassroomRow; assignment: AssignmentRow | undefined }
	| { ok: false; problem: 'malformed' | 'unknown' | 'archived' }
	| { ok: false; problem: 'wait'; seconds: number };

/** What the code that was typed leads to. */
export async function findClass(
	db: Kysely<Tables>,
	typed: string,
	{ address, guesses }: { address: string; guesses: CodeGuesses }
): Promise<Found> {
	const code = readJoinCode(typed);
	if (code === undefined) return { ok: false, problem: 'malformed' };
	return guesses.inTurn(async () => {
		const seconds = (await guesses.perAddress.take(address)) || (await guesses.inAll.take(''));
		if (seconds > 0) return { ok: false, problem: 'wait', seconds };
		const target = await db
			.selectFrom('codes')
			.select(['classroom', 'assignment'])
			.where('id', '=', code)
			.executeTakeFirst();
		if (!target) return { ok: false, problem: 'unknown' };
		await guesses.perAddress.giveBack(address);
		await guesses.inAll.giveBack('');
		return lookAt(db, code, target);
	});
}

async function lookAt(
	db: Kysely<Tables>,
	code: string,
	target: { classroom: string; assignment: string | null }
): Promise<Found> {
	const classroom = await db
		.selectFrom('classrooms')
		.selectAll()
		.where('id', '=', target.classroom)
		.executeTakeFirstOrThrow();
	if (classroom.archived_at !== null) return { ok: false, problem: 'archived' };
	const assignment =
		target.assignment === null
			? undefined
			: await db
					.selectFrom('assignments')
					.selectAll()
					.where('id', '=', target.assignment)
					.executeTakeFirst();
	return { ok: true, code, classroom, assignment };
}
