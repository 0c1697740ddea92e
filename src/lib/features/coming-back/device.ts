import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';

/** What this device keeps of lessons and of what came back. Nothing of it is checked yet. */
export interface Device {
	/** A random name of this device, no more. */
	device(): Promise<string>;
	/** Every attempt, the oldest first. */
	all(): Promise<{ events: unknown[]; digests: Record<string, string> | undefined }[]>;
	/** The events of one attempt, in no order. */
	of(attempt: string): Promise<unknown[]>;
	/** Resolves when the events are durable. */
	append(
		events: readonly AttemptEvent[],
		digests?: { hash: string; digests: Record<string, string> }
	): Promise<void>;
	/** Does something that no other tab on this device does at the same time. */
	exclusively(act: () => Promise<void>): Promise<void>;
}

/** A lesson of this site with its keys; undefined for a module that is not here any more. */
export type LessonOf = (module: string) => Promise<Lesson | undefined>;
