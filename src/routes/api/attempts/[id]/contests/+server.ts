import { json } from '@sveltejs/kit';
import type { ContestsReply } from '#lib/core/assigned/wire.ts';
import { Contest } from '#lib/core/schema/contest.ts';
import { attempting } from '#lib/server/authorize/attempts.ts';
import type { Attempting } from '#lib/server/authorize/attempts.ts';
import { addContest } from '#lib/server/contests/add-contest.ts';
import { selectToldContests } from '#lib/server/contests/told-contests.ts';
import { makeLimit } from '#lib/server/limits/limit.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 16 * 1024;

// Ten can be kept; more than that is a device that repeats itself.
const limit = makeLimit({ points: 60, seconds: 60 });

/** Takes what a learner says against the key of a question; the teacher rules on it. */
export const POST: RequestHandler = async (event) => {
	const { id } = event.params;
	const now = Date.now();
	const read = await readContest(event.request);
	const found = await enter(event, id, now);
	if (found instanceof Response) return found;
	if ('refused' in read) return read.refused;
	const fault = await addContest(
		event.locals.db,
		{ assignment: found.assignment, attempt: id },
		read.contest,
		now
	);
	if (fault) return refuse(409, fault.code, fault.field);
	return reply(await selectToldContests(event.locals.db, id));
};

/** Every contest of the attempt. */
export const GET: RequestHandler = async (event) => {
	const { id } = event.params;
	const found = await enter(event, id, Date.now());
	if (found instanceof Response) return found;
	return reply(await selectToldContests(event.locals.db, id));
};

async function enter(
	event: Parameters<RequestHandler>[0],
	attempt: string,
	now: number
): Promise<Attempting | Response> {
	const found = await attempting(event, attempt, now);
	if (!found) return refuse(404, 'no-such-attempt', '');
	const wait = await limit.take(attempt);
	return wait > 0 ? refuse(429, 'too-fast', '', { 'retry-after': String(wait) }) : found;
}

async function readContest(
	request: Request
): Promise<{ contest: Contest } | { refused: Response }> {
	const length = Number(request.headers.get('content-length') ?? 0);
	const bytes = length > MOST_BYTES ? undefined : await request.arrayBuffer();
	if (!bytes || bytes.byteLength > MOST_BYTES) return { refused: refuse(413, 'too-large', '') };
	try {
		const parsed = Contest.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
		if (parsed.success) return { contest: parsed.data };
		const [issue] = parsed.error.issues;
		return { refused: refuse(400, 'malformed', (issue?.path ?? []).join('.')) };
	} catch (cause) {
		if (cause instanceof SyntaxError) return { refused: refuse(400, 'not-json', '') };
		throw cause;
	}
}

/** The field to mend, empty for the whole, and what is the matter with it. */
function refuse(status: number, code: string, field: string, headers: HeadersInit = {}): Response {
	return json({ error: { field, code } }, { status, headers });
}

function reply(contests: ContestsReply['contests']): Response {
	return json({ contests } satisfies ContestsReply, { headers: { 'cache-control': 'no-store' } });
}
