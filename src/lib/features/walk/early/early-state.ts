import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Database } from '../store/database.ts';

/** What happened on a lesson page before it was hydrated. */
export interface Early {
	/** Set by the hydrated page: from here on it does everything. */
	taken: boolean;
	/** Acts to do again, by the name in `data-act`, in their order. */
	acts: string[];
	/** Events that are already durable. */
	events: readonly AttemptEvent[];
	/** This device's database, being opened since the page began to load. */
	database: Promise<Database>;
	/** Resolves when an answer under way is written or given up. */
	settled: Promise<void>;
	/** Says on the page that the rest of it did not come. */
	fail: () => void;
}

/** What a form tells the early script, so that it can write the first answer's events. */
export interface EarlyAnswer {
	module: string;
	version: string;
	hash: string;
	step: string;
}

declare global {
	interface Window {
		early?: Early;
	}
}

/** Takes over from the early script; called once, when the lesson is made in the browser. */
export function takeEarly(): Early | undefined {
	const early = typeof window === 'undefined' ? undefined : window.early;
	if (early) early.taken = true;
	return early;
}
