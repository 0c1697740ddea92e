import { lessonPath } from '../../attempt/going-on/path.ts';
import type { EventBody } from '../../attempt/new-event.ts';
import type { Item } from '../../schema/item.ts';
import { anEvent, answered } from '../../testing/events.ts';
import { keyResponse } from '../../testing/responses.ts';
import { aLesson } from '../../testing/small-module.ts';
import { wrongResponse } from '../../testing/wrong-response.ts';
import type { ReceivedEvent } from '../accepted-events.ts';

export const lesson = aLesson();

/** The item of the small lesson with this id. */
export function itemOf(id: string): Item {
	const found = lesson.items.find((one) => one.id === id);
	if (!found) throw new Error(`no item ${id}`);
	return found;
}

export const right = (id: string) => answered(id, keyResponse(itemOf(id)));
export const wrong = (id: string) => answered(id, wrongResponse(itemOf(id)));
export const reveal = (id: string): EventBody => ({ type: 'revealed', item: id });
export const finish: EventBody = { type: 'finished' };

/** Right answers to every question between the warm-up and this one. */
export function before(id: string): EventBody[] {
	const ids = lessonPath(lesson).flatMap(({ step, item }) =>
		item && step !== 'warmup' ? [item] : []
	);
	return ids.slice(0, ids.indexOf(id)).map(right);
}

/** Events with the times at which they came; `seq` from 1, in this order. */
export function receivedAt(...bodies: [at: number, body: EventBody][]): ReceivedEvent[] {
	return bodies.map(([at, body], index) => ({ event: anEvent(body, index + 1), receivedAt: at }));
}
