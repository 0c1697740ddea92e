import type { ReceivedEvent } from '../../assigned/accepted-events.ts';
import type { EventBody } from '../../attempt/new-event.ts';
import { anEvent } from '../../testing/events.ts';
import { aLesson } from '../../testing/small-module.ts';
import type { ClassInput, SeatInput } from '../class-input.ts';

/** The small lesson, assigned to these seats without a limit, the first try counting. */
export function aClass(seats: SeatInput[], more: Partial<ClassInput> = {}): ClassInput {
	const lesson = aLesson();
	return {
		published: lesson,
		lesson,
		struck: [],
		settings: { feedback: 'closing', counts: 'first', confidence: true },
		seats,
		...more
	};
}

/** A seat to which these things happened, one a minute. */
export function aSeat(id: string, ...bodies: EventBody[]): SeatInput {
	const received = bodies.map((body, index): ReceivedEvent => {
		const at = Date.parse('2026-01-05T09:00:00Z') + index * 60_000;
		const event = { ...anEvent(body, index + 1), at: new Date(at).toISOString() };
		return { event, receivedAt: at };
	});
	return { id, name: `${id}-otter`, received };
}
