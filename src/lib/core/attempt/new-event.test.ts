import { expect, it } from 'vitest';
import { AttemptEvent } from '../schema/attempt.ts';
import { uuid } from '../testing/events.ts';
import { newEvent } from './new-event.ts';

const envelope = {
	id: uuid(1),
	attempt: uuid(2),
	device: uuid(3),
	seq: 4,
	at: '2026-01-05T09:00:00.000Z'
};

it('puts what happened into its envelope', () => {
	const event = newEvent({ type: 'moved', step: 'walk', stop: 'read-lead' }, envelope);
	expect(event).toEqual({ ...envelope, type: 'moved', step: 'walk', stop: 'read-lead' });
	expect(AttemptEvent.parse(event)).toEqual(event);
});

it('lets nothing in a body take the place of the envelope', () => {
	const forged = { type: 'finished', id: uuid(9), seq: 99 } as const;
	expect(newEvent(forged, envelope)).toEqual({ ...envelope, type: 'finished' });
});

it('takes of the envelope what belongs to it only', () => {
	const roomy = { ...envelope, type: 'started', extra: true } as const;
	expect(newEvent({ type: 'finished' }, roomy)).toEqual({ ...envelope, type: 'finished' });
});
