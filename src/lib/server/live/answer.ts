import { error, json } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import type { Audience } from '#lib/core/live/wire.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import { makeLimit } from '#lib/server/limits/limit.ts';
import { HubClosed, NoRoom } from './hub.ts';

// Four tabs that ask every two seconds, and as much again.
const limit = makeLimit({ points: 240, seconds: 60 });

/**
 * Answers whoever may look at a live session: by a stream if the request accepts one, else by one message.
 * What was seen before is named by `?after=` or, where a browser connects again, by `Last-Event-ID`.
 */
export async function answerLive(
	{ request, url, locals }: Pick<RequestEvent, 'request' | 'url' | 'locals'>,
	assignment: AssignmentRow,
	{ audience, who }: { audience: Audience; who: string }
): Promise<Response> {
	if (assignment.live_acts === 0) error(404);
	const wait = await limit.take(`${who} ${audience.kind} ${assignment.id}`);
	if (wait > 0) {
		const headers = { 'retry-after': String(wait) };
		return json({ error: { field: '', code: 'too-fast' } }, { status: 429, headers });
	}
	const after = request.headers.get('last-event-id') ?? url.searchParams.get('after') ?? undefined;
	const streams = request.headers.get('accept')?.includes('text/event-stream') ?? false;
	try {
		// A stream in answer to HEAD would never be read.
		if (streams && request.method === 'GET') {
			return await locals.live.stream(assignment, audience, after);
		}
		return json(await locals.live.look(assignment, audience, after));
	} catch (cause) {
		if (cause instanceof NoRoom) error(404);
		if (cause instanceof HubClosed) error(503);
		throw cause;
	}
}
