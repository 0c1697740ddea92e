import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { fits } from '#lib/core/scoring/fits.ts';
import type { Refusal } from './read-event.ts';

/** What an event must name, or be an answer to. */
interface Assigned {
	lesson: Pick<Lesson, 'items'>;
	assignment: { module: string; version: string; hash: string };
}

/** Why an event cannot belong to this assignment; undefined when it can. */
export function checkEvent(
	event: AttemptEvent,
	{ lesson, assignment }: Assigned
): Refusal | undefined {
	const refuse = (code: Refusal['code'], field: string) => ({ id: event.id, code, field });
	switch (event.type) {
		case 'started': {
			const foreign = (['module', 'version', 'hash'] as const).find(
				(field) => event[field] !== assignment[field]
			);
			if (foreign) return refuse('foreign-module', foreign);
			// Only what comes back later is drawn for one learner.
			if (event.asks) return refuse('foreign-module', 'asks');
			return event.mode !== 'self-paced' ? undefined : refuse('foreign-module', 'mode');
		}
		case 'answered':
		case 'revised': {
			const item = lesson.items.find(({ id }) => id === event.item);
			if (!item) return refuse('no-such-item', 'item');
			return fits(item, event.response) ? undefined : refuse('does-not-fit', 'response');
		}
		case 'hinted':
		case 'revealed':
			return lesson.items.some(({ id }) => id === event.item)
				? undefined
				: refuse('no-such-item', 'item');
		case 'moved':
		case 'finished':
			return undefined;
	}
}
