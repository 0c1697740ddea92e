import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { LiveAct } from '#lib/core/schema/live.ts';
import { assigning } from '#lib/server/authorize/teachers.ts';
import { selectAssigned } from '#lib/server/attempts/assigned.ts';
import { takeAct } from '#lib/server/live/take-act.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 4096;
const Body = z.strictObject({ act: LiveAct });

/** Takes one act of a teacher, and answers with the session as it is then. */
export const POST: RequestHandler = async (event) => {
	const { assignment, classroom, person } = await assigning(event, event.params.id);
	const read = await readBody(event.request);
	if (read instanceof Response) return read;
	const { act } = read;
	const begins = act.type === 'opened' || act.type === 'thawed';
	if (begins && classroom.archived_at !== null) return refuse(409, 'type', 'archived');
	const { db, live, arrivals } = event.locals;
	const { published: lesson } = await selectAssigned(db, assignment);
	const conducting = {
		person: person.id,
		assignment: assignment.id,
		classroom: classroom.id,
		lesson,
		now: arrivals.arrive()
	};
	const taken = await takeAct(db, conducting, act);
	if ('fault' in taken) {
		const { field, code } = taken.fault;
		return refuse(code === 'not-open' ? 409 : 400, field, code);
	}
	const { acts } = taken.live;
	// An answer that follows what this act shows must be later than it.
	arrivals.tell(acts.at(-1)?.at ?? 0);
	live.touch(assignment.id);
	const looked = { id: assignment.id, live_acts: acts.length };
	const message = await live.look(looked, { kind: 'control' });
	return json({ message }, { headers: { 'cache-control': 'no-store' } });
};

async function readBody(request: Request): Promise<z.infer<typeof Body> | Response> {
	const length = Number(request.headers.get('content-length') ?? 0);
	const text = length > MOST_BYTES ? undefined : await request.text();
	if (text === undefined || text.length > MOST_BYTES) return refuse(413, '', 'too-large');
	try {
		const parsed = Body.safeParse(JSON.parse(text));
		if (parsed.success) return parsed.data;
		const [issue] = parsed.error.issues;
		return refuse(400, (issue?.path ?? []).join('.'), 'malformed');
	} catch (cause) {
		if (cause instanceof SyntaxError) return refuse(400, '', 'not-json');
		throw cause;
	}
}

/** The field to mend, empty for the whole, and what is the matter with it. */
function refuse(status: number, field: string, code: string): Response {
	return json({ error: { field, code } }, { status });
}
