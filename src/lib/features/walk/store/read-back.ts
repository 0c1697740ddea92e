import type { OpenLesson } from '#lib/core/assigned/open-lesson.ts';
import { carryOver } from '#lib/core/attempt/kept/carry-over.ts';
import { checkStoredEvents } from '#lib/core/attempt/kept/stored-event.ts';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import { fits } from '#lib/core/scoring/fits.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Notice } from '../notice.ts';
import type { StoredAttempt } from './attempt-store.ts';

/** What a stored attempt gives to this version of its module, and what the learner must be told. */
export interface ReadBack {
	/** To be gone on with as they are. */
	events: readonly AttemptEvent[];
	/** Instead of `events`: what a new attempt at this version takes over from an older one. */
	carried?: readonly EventBody[];
	notices: readonly Notice[];
}

/**
 * Checks what was read back from the device before any of it is shown. Events that are broken, or
 * answers that the question cannot have had, are left out and named; the stored attempt itself is
 * never changed.
 */
export function readBack(stored: StoredAttempt, lesson: OpenLesson): ReadBack {
	const { events, broken } = checkStoredEvents(stored.events);
	const problems = broken.map(({ index, path, message }) =>
		path ? `events.${index}.${path}: ${message}` : `events.${index}: ${message}`
	);
	const started = events.find((event) => event.type === 'started');
	if (!started) return { events: [], notices: [damaged(problems, stored)] };
	if (started.hash !== lesson.hash) return fromOlder(events, started.version, stored, lesson);
	const usable = events.filter((event) => {
		const problem = misfit(event, lesson);
		if (problem) problems.push(problem);
		return !problem;
	});
	return {
		events: usable,
		notices: problems.length > 0 ? [damaged(problems, stored)] : []
	};
}

function damaged(problems: readonly string[], stored: StoredAttempt): Notice {
	return { code: 'damaged', problems, stored: stored.events };
}

function misfit(event: AttemptEvent, lesson: OpenLesson): string | undefined {
	if (event.type !== 'answered' && event.type !== 'revised') return undefined;
	const item = lesson.items.find(({ id }) => id === event.item);
	if (!item) return `${event.id}.item: no question “${event.item}”`;
	return fits(item, event.response)
		? undefined
		: `${event.id}.response: cannot answer “${item.id}”`;
}

function fromOlder(
	events: readonly AttemptEvent[],
	version: string,
	stored: StoredAttempt,
	lesson: OpenLesson
): ReadBack {
	const { kept, keptItems, setAside } = carryOver(events, stored.digests, {
		digests: lesson.digests ?? {}
	});
	if (keptItems.length === 0) {
		return {
			events: [],
			notices: [{ code: 'older-version', version, stored: stored.events }]
		};
	}
	const counts = { kept: keptItems.length, setAside: setAside.length };
	return {
		events: [],
		carried: kept,
		notices: [{ code: 'carried-over', version, ...counts }]
	};
}
