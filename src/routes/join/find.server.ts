import { error } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import { problemWords } from '#lib/features/join/problem.ts';
import { makeCodeGuesses } from '#lib/server/joining/code-guesses.ts';
import { findClass } from '#lib/server/joining/find-class.ts';
import type { Found } from '#lib/server/joining/find-class.ts';
import { addressKey } from '#lib/server/limits/limit.ts';

const guesses = makeCodeGuesses();

/** Which answer of HTTP each problem has. */
export const STATUS = { malformed: 404, unknown: 404, archived: 410, wait: 429 } as const;

/** What a typed code leads to, within what this address and all may guess. */
export function findTyped(event: RequestEvent, typed: string): Promise<Found> {
	return findClass(event.locals.db, typed, { address: addressKey(event), guesses });
}

/** What the code in an address leads to; an error page that says why it leads nowhere. */
export async function findOrStop(event: RequestEvent, code: string) {
	const found = await findTyped(event, code);
	return found.ok ? found : error(STATUS[found.problem], problemWords(found));
}
