import type { AttemptReply, SentReply } from '#lib/core/assigned/wire.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';

/**
 * Why there is no reply. `away`: no server was reached, or it is not well; `busy`: it asks for
 * patience; `lost`: this browser’s seat is not, or no longer, the one of the attempt; `unfit`: it
 * cannot take this request, as it is or as large as it is.
 */
export type Failure =
	| { failed: 'away' }
	| { failed: 'busy'; waitMs: number }
	| { failed: 'lost' }
	| { failed: 'unfit'; code: string };

/** The way to the server, for one attempt. It never throws. */
export interface Transport {
	send(events: readonly AttemptEvent[]): Promise<SentReply | Failure>;
	ask(): Promise<AttemptReply | Failure>;
}

interface Problem {
	error: { code: string; field: string };
}

/** How long the server may take to answer, in ms. */
const PATIENCE = 15_000;
const MOST_WAIT_S = 120;

/** Speaks with the server at this address. */
export function httpTransport(address: string): Transport {
	return {
		send: (events) =>
			request(address, isSentReply, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ events })
			}),
		ask: () => request(address, isAttemptReply, { cache: 'no-store' })
	};
}

async function request<R>(
	address: string,
	isReply: (reply: unknown) => reply is R,
	init: RequestInit
): Promise<R | Failure> {
	try {
		const signal = AbortSignal.timeout(PATIENCE);
		const response = await fetch(address, { ...init, signal });
		if (!response.ok) return await failureOf(response);
		const reply: unknown = await response.json();
		// A school’s network may answer in the server’s place, with a page of its own.
		return isReply(reply) ? reply : { failed: 'away' };
	} catch {
		return { failed: 'away' };
	}
}

function isSentReply(reply: unknown): reply is SentReply {
	return has(reply, 'acknowledged', 'refused', 'standing', 'told');
}

function isAttemptReply(reply: unknown): reply is AttemptReply {
	return has(reply, 'events', 'standing', 'told');
}

function has(reply: unknown, ...names: string[]): boolean {
	return typeof reply === 'object' && reply !== null && names.every((name) => name in reply);
}

async function failureOf(response: Response): Promise<Failure> {
	switch (response.status) {
		case 401:
		case 404:
		case 410:
			return { failed: 'lost' };
		// Its opening was moved, or somebody stands between.
		case 403:
			return { failed: 'busy', waitMs: MOST_WAIT_S * 250 };
		case 429: {
			const seconds = Number(response.headers.get('retry-after')) || 5;
			return { failed: 'busy', waitMs: Math.min(seconds, MOST_WAIT_S) * 1000 };
		}
		case 400:
		case 413:
		case 422:
			return { failed: 'unfit', code: await codeOf(response) };
		default:
			return { failed: 'away' };
	}
}

async function codeOf(response: Response): Promise<string> {
	const body = (await response.json().catch(() => undefined)) as Partial<Problem> | undefined;
	return body?.error?.code ?? String(response.status);
}
