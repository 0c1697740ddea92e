import type { AttemptEvent } from '#lib/core/schema/attempt.ts';

/** What was read back for one module, not yet checked: anybody may have edited it. */
export interface StoredAttempt {
	events: unknown[];
	/** Item digests of the module version the attempt began on, when they are known. */
	digests: Record<string, string> | undefined;
}

/**
 * Where an attempt's events are kept. `append` resolves only when they are durable, and writing the
 * same event twice changes nothing.
 */
export interface AttemptStore {
	/** `false`: answers are gone when the page closes, and the learner must be told. */
	readonly durable: boolean;
	/** A random name of this device, no more. */
	device(): Promise<string>;
	/** The newest attempt at a module; undefined when there is none. */
	latest(module: string): Promise<StoredAttempt | undefined>;
	append(events: readonly AttemptEvent[], digests?: ModuleDigests): Promise<void>;
	/** Does something that no other tab on this device does at the same time. */
	exclusively(act: () => Promise<void>): Promise<void>;
	/** Calls back when another tab has written. Returns the way to stop. */
	onchange(callback: () => void): () => void;
}

/** One digest per item of the module version with this hash. */
export interface ModuleDigests {
	hash: string;
	digests: Record<string, string>;
}
