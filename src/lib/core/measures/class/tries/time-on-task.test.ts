import { expect, it } from 'vitest';
import type { AttemptEvent } from '../../../schema/attempt.ts';
import { anEvent, uuid } from '../../../testing/events.ts';
import { timeOnTask } from './time-on-task.ts';

const at = (seq: number, time: string, device = 1): AttemptEvent => ({
	...anEvent({ type: 'moved', step: 'walk', stop: 'lead' }, seq),
	device: uuid(device),
	at: `2026-01-05T${time}Z`
});

it('adds up the time between events', () => {
	expect(timeOnTask([at(1, '09:00:00'), at(2, '09:01:00'), at(3, '09:01:30')])).toBe(90_000);
});

it('counts five minutes of a longer pause', () => {
	expect(timeOnTask([at(1, '09:00:00'), at(2, '21:00:00'), at(3, '21:04:59')])).toBe(
		(5 * 60 + 4 * 60 + 59) * 1000
	);
});

it('adds nothing for a clock that was set back', () => {
	expect(timeOnTask([at(1, '09:00:00'), at(2, '08:00:00'), at(3, '08:00:10')])).toBe(10_000);
});

it('never compares the clocks of two devices', () => {
	const both = [
		at(1, '09:00:00', 1),
		at(2, '03:00:00', 2),
		at(3, '09:00:20', 1),
		at(4, '03:00:05', 2)
	];
	expect(timeOnTask(both)).toBe(25_000);
});

it('is none for no event and for one', () => {
	expect(timeOnTask([])).toBe(0);
	expect(timeOnTask([at(1, '09:00:00')])).toBe(0);
});
