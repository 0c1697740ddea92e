import type { EventBody } from '../../attempt/new-event.ts';
import type { FeedbackPolicy } from '../../schema/assignment.ts';
import type { TakenAct } from '../../live/live-session.ts';
import { liveTimeline } from '../../live/timeline.ts';
import { acceptEvents } from '../accepted-events.ts';
import { ruledLesson } from '../ruled-lesson.ts';
import type { Ruling } from '../ruled-lesson.ts';
import { tell } from '../tell.ts';
import type { Told } from '../wire.ts';
import { lesson, receivedAt } from './received.ts';

export interface Given {
	feedback: FeedbackPolicy;
	tries?: number | undefined;
	now?: number;
	closesAt?: number | undefined;
	rulings?: Ruling[];
	/** Of a live session. */
	acts?: readonly TakenAct[] | undefined;
}

/** What is told when these things have happened, one a millisecond, from 1. */
export function told(bodies: EventBody[], given: Given): Told {
	const { feedback, tries, now = 1000, closesAt, rulings = [], acts } = given;
	const live = acts && liveTimeline(acts);
	const terms = { lesson, settings: { feedback, tries }, closesAt, live };
	const accepted = acceptEvents(
		receivedAt(...bodies.map((body, index): [number, EventBody] => [index + 1, body])),
		terms
	);
	return tell({ accepted, terms, corrected: ruledLesson(lesson, rulings).lesson, rulings, now });
}
