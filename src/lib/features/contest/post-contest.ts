import type { ContestsReply, ToldContest } from '#lib/core/assigned/wire.ts';
import type { Contest } from '#lib/core/schema/contest.ts';

/** What became of sending: the server has it, it refused it for this reason, or it was not reached. */
export type Posted = { contests: ToldContest[] } | { refused: string } | { away: true };

const PATIENCE_MS = 15_000;

/** Sends one contest; it may be sent again, since the server keeps it once. `address` takes the events. */
export async function postContest(address: string, contest: Contest): Promise<Posted> {
	try {
		const response = await fetch(new URL('contests', new URL(address, location.href)), {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(contest),
			signal: AbortSignal.timeout(PATIENCE_MS)
		});
		// Something between may answer in the server’s place: only what has its shape is believed.
		const body = (await response.json()) as Partial<ContestsReply & Problem>;
		if (response.ok && Array.isArray(body.contests)) return { contests: body.contests };
		// A seat that is lost can be taken again: then it goes on its way.
		const isFinal = [400, 409, 413].includes(response.status);
		return isFinal && body.error ? { refused: body.error.code } : { away: true };
	} catch {
		return { away: true };
	}
}

interface Problem {
	error: { code: string };
}
