import type { Ways } from './ways.ts';

/** What asking once brought: text to be read, word that nobody may have it, or nothing. */
export type Answer = { text: string } | 'refused' | 'away';

/** How long the server may take to answer, in ms. */
const PATIENCE = 8000;

/** Asks once for what a stream would bring. It never throws. */
export async function ask(address: string, ways: Ways, signal: AbortSignal): Promise<Answer> {
	try {
		const response = await ways.fetch(address, {
			headers: { accept: 'application/json' },
			cache: 'no-store',
			signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)])
		});
		if (response.status === 403 || response.status === 404) return 'refused';
		return response.ok ? { text: await response.text() } : 'away';
	} catch {
		return 'away';
	}
}
