import type { AttemptEvent } from '../schema/attempt.ts';

type Envelope = Pick<AttemptEvent, 'id' | 'attempt' | 'device' | 'seq' | 'at'>;
type WithoutEnvelope<E> = E extends AttemptEvent ? Omit<E, keyof Envelope> : never;

/** What happened, without who wrote it down and when. */
export type EventBody = WithoutEnvelope<AttemptEvent>;

/** Puts an event together: `id` and `attempt` are UUIDv7, `at` is ISO 8601, `seq` 1 + the highest seen. */
export function newEvent(
	body: EventBody,
	{ id, attempt, device, seq, at }: Envelope
): AttemptEvent {
	return { ...body, id, attempt, device, seq, at };
}
