import { newEvent } from '../attempt/new-event.ts';
import type { EventBody } from '../attempt/new-event.ts';
import type { AttemptEvent } from '../schema/attempt.ts';
import type { ItemResponse } from '../schema/response.ts';
import type { Confidence } from '../schema/vocabulary.ts';

/** A valid UUIDv7 that sorts by its number. */
export function uuid(n: number): string {
	return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** One event of attempt `uuid(0xa)`; `seq` and the number of its id are the test's to choose. */
export function anEvent(body: EventBody, seq: number, idNumber = seq): AttemptEvent {
	return newEvent(body, {
		id: uuid(idNumber),
		attempt: uuid(0xa),
		device: uuid(0xd),
		seq,
		at: '2026-01-05T09:00:00Z'
	});
}

/** An attempt in which these things happened in this order, `seq` from 1. */
export function eventsOf(...bodies: EventBody[]): AttemptEvent[] {
	return bodies.map((body, index) => anEvent(body, index + 1));
}

/** The beginning of a self-paced attempt. */
export function started(
	module = 'small',
	hash = '0'.repeat(64)
): Extract<EventBody, { type: 'started' }> {
	return { type: 'started', module, version: '1.0.0', hash, mode: 'self-paced' };
}

export function answered(
	item: string,
	response: ItemResponse,
	confidence?: Confidence
): Extract<EventBody, { type: 'answered' }> {
	return { type: 'answered', item, response, ...(confidence ? { confidence } : {}) };
}

export function revised(
	item: string,
	response: ItemResponse
): Extract<EventBody, { type: 'revised' }> {
	return { type: 'revised', item, response };
}
