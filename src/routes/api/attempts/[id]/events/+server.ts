import { json } from '@sveltejs/kit';
import { z } from 'zod';
import { MOST_EVENTS } from '#lib/core/assigned/wire.ts';
import type { AttemptReply, SentReply, Told } from '#lib/core/assigned/wire.ts';
import type { Arrivals } from '#lib/server/attempts/arrivals.ts';
import { selectAssigned } from '#lib/server/attempts/assigned.ts';
import { checkEvent } from '#lib/server/attempts/check-event.ts';
import { tellAttempt } from '#lib/server/attempts/told-attempt.ts';
import { attempting } from '#lib/server/authorize/attempts.ts';
import type { Attempting } from '#lib/server/authorize/attempts.ts';
import { makeLimit } from '#lib/server/limits/limit.ts';
import type { RequestHandler } from './$types';

const MOST_BYTES = 256 * 1024;

// Each event is read by itself, so that a broken one hinders no other.
const Body = z.strictObject({ events: z.array(z.unknown()).max(MOST_EVENTS) });

// Far more than a learner with two devices sends, and far less than what holds up a class.
const limit = makeLimit({ points: 3000, seconds: 60 });

/** Keeps what happened on a device, and tells what the learner may know after it. */
export const POST: RequestHandler = async (event) => {
	const read = await readBody(event.request);
	if ('refused' in read) return read.refused;
	const { id } = event.params;
	const { db, append, arrivals, live } = event.locals;
	const now = arrivals.arrive();
	const found = await enter(event, id, now);
	if (found instanceof Response) return found;
	const { assignment, standing } = found;
	const assigned = await selectAssigned(db, assignment);
	const { acknowledged, refused } = await append({
		attempt: id,
		sent: read.events,
		receivedAt: now,
		check: (one) => checkEvent(one, { lesson: assigned.published, assignment })
	});
	if (assignment.live_acts > 0 && acknowledged.length > 0) live.touch(assignment.id, id);
	const { timeline } = found.live ?? {};
	const { told, until } = await tellAttempt(db, id, assigned, standing, timeline);
	noteTold(arrivals, told, until);
	return reply({ acknowledged, refused, standing, told });
};

/** Everything that the server has of the attempt: another device goes on with it. */
export const GET: RequestHandler = async (event) => {
	const { id } = event.params;
	const { db, arrivals } = event.locals;
	const found = await enter(event, id, arrivals.arrive());
	if (found instanceof Response) return found;
	const { assignment, standing, live } = found;
	const assigned = await selectAssigned(db, assignment);
	const { received, told, until } = await tellAttempt(db, id, assigned, standing, live?.timeline);
	noteTold(arrivals, told, until);
	return reply({ events: received.map((one) => one.event), standing, told });
};

/** A reply that tells of no answer moves no time: many of them would bring it ahead of the clock. */
function noteTold(arrivals: Arrivals, { items }: Told, until: number): void {
	if (items.length > 0) arrivals.tell(until);
}

async function enter(
	event: Parameters<RequestHandler>[0],
	attempt: string,
	now: number
): Promise<Attempting | Response> {
	const found = await attempting(event, attempt, now);
	if (!found) return refuse(404, 'no-such-attempt', '');
	const wait = await limit.take(attempt);
	if (wait > 0) return refuse(429, 'too-fast', '', { 'retry-after': String(wait) });
	const { opensAt } = found.standing;
	return opensAt !== undefined && now < opensAt ? refuse(403, 'not-open', '') : found;
}

async function readBody(request: Request): Promise<{ events: unknown[] } | { refused: Response }> {
	const length = Number(request.headers.get('content-length') ?? 0);
	const bytes = length > MOST_BYTES ? undefined : await request.arrayBuffer();
	if (!bytes || bytes.byteLength > MOST_BYTES) return { refused: refuse(413, 'too-large', '') };
	try {
		const parsed = Body.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
		if (parsed.success) return parsed.data;
		const [issue] = parsed.error.issues;
		const field = (issue?.path ?? []).join('.');
		const code = issue?.code === 'too_big' ? 'too-many' : 'malformed';
		return { refused: refuse(400, code, field) };
	} catch (cause) {
		if (cause instanceof SyntaxError) return { refused: refuse(400, 'not-json', '') };
		throw cause;
	}
}

/** The field to mend, empty for the whole, and what is the matter with it. */
function refuse(status: number, code: string, field: string, headers: HeadersInit = {}): Response {
	return json({ error: { field, code } }, { status, headers });
}

function reply(body: SentReply | AttemptReply): Response {
	return json(body, { headers: { 'cache-control': 'no-store' } });
}
