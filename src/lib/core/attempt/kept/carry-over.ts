import type { AttemptEvent } from '../../schema/attempt.ts';
import type { Lesson } from '../../schema/lesson.ts';
import { ownValue } from '../../scoring/own-value.ts';
import { inOrder } from '../fold.ts';
import type { EventBody } from '../new-event.ts';

/** What an attempt at an older version of a module gives to a new attempt. */
export interface CarryOver {
	/** In the order they happened; the caller writes them as new events of the new attempt. */
	kept: EventBody[];
	/** Items whose answers are kept, in the order they were first answered. */
	keptItems: string[];
	/** Items that were answered but have changed or gone, in the order they were first answered. */
	setAside: string[];
}

/**
 * Tells which answers still count for another version of their module: only those to items whose id
 * and digest are the same in both. Without the old version's digests nothing is kept.
 */
export function carryOver(
	events: readonly AttemptEvent[],
	oldDigests: Readonly<Record<string, string>> | undefined,
	lesson: Pick<Lesson, 'digests'>
): CarryOver {
	const kept: EventBody[] = [];
	const keptItems = new Set<string>();
	const setAside = new Set<string>();
	for (const event of inOrder(events)) {
		const body = itemBody(event);
		if (!body) continue;
		const old = oldDigests && ownValue(oldDigests, body.item);
		const same = old !== undefined && old === ownValue(lesson.digests, body.item);
		if (same) kept.push(body);
		if (isAnswer(body)) (same ? keptItems : setAside).add(body.item);
	}
	return { kept, keptItems: [...keptItems], setAside: [...setAside] };
}

type ItemBody = Extract<EventBody, { item: string }>;

/** The body of an event about one item; undefined for the events about the attempt itself. */
function itemBody(event: AttemptEvent): ItemBody | undefined {
	switch (event.type) {
		case 'answered':
		case 'revised': {
			const { id: _id, attempt: _attempt, device: _device, seq: _seq, at: _at, ...body } = event;
			return body;
		}
		case 'hinted':
		case 'revealed':
			return { type: event.type, item: event.item };
		case 'started':
		case 'moved':
		case 'finished':
			return undefined;
	}
}

function isAnswer(body: ItemBody): boolean {
	return body.type === 'answered' || body.type === 'revised';
}
