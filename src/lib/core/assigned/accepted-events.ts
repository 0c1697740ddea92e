import { applyEvent, newAttempt } from '../attempt/fold.ts';
import type { AttemptEvent } from '../schema/attempt.ts';
import { disclosures, isRating, triesAllowed, triesLeft } from './disclosure.ts';
import type { Terms } from './disclosure.ts';

/** An event with the time at which the server got it, in ms since 1970 by its own clock. */
export interface ReceivedEvent {
	event: AttemptEvent;
	receivedAt: number;
	/** Whether the seat had been told the key of its question before it came, on whatever terms then. */
	known?: true;
}

/** Why an answer does not count: after closing, after its key was out, or beyond the tries. */
export type Why = 'late' | 'after-key' | 'surplus';

/** Which events of an attempt count. */
export interface AcceptedEvents {
	/** In the order they came, and numbered so: a device’s own numbers can put no answer before another. */
	events: AttemptEvent[];
	uncounted: { id: string; why: Why }[];
}

type Answer = Extract<AttemptEvent, { type: 'answered' | 'revised' }>;

/**
 * Which events count under these terms, whose `lesson` is the one published: a key was shown as it was
 * then, so a later correction changes what answers are worth and never which ones count. Nor do other
 * terms undo what a seat was told.
 *
 * What came first is first, whatever the devices say. Events of one `receivedAt` were sent before any of
 * them was answered, so none of them can rest on what the others disclosed. Rating one’s own sentence
 * follows the rubric, so it counts after the key is out. Only answers can fail to count.
 */
export function acceptEvents(received: readonly ReceivedEvent[], terms: Terms): AcceptedEvents {
	const disclosed = disclosures(terms);
	const items = new Map(terms.lesson.items.map((item) => [item.id, item]));
	const state = newAttempt();
	const accepted: AcceptedEvents = { events: [], uncounted: [] };
	for (const { at, events } of byArrival(received)) {
		const isOut = ({ item: id }: Answer) => {
			const item = items.get(id);
			return item !== undefined && disclosed(item, state, at) === 'everything';
		};
		const out = new Set(
			events.flatMap(({ event, known }) =>
				isAnswer(event) && (known || isOut(event)) ? event : []
			)
		);
		for (const { event } of events) {
			const why = isAnswer(event) ? whyNot(event, at, out.has(event)) : undefined;
			if (why) accepted.uncounted.push({ id: event.id, why });
			else take({ ...event, seq: accepted.events.length + 1 });
		}
	}
	return accepted;

	function whyNot({ item: id, response }: Answer, at: number, isOut: boolean): Why | undefined {
		if (terms.closesAt !== undefined && at >= terms.closesAt) return 'late';
		if (isRating(response, state.tries[id] ?? [])) return undefined;
		if (isOut) return 'after-key';
		const item = items.get(id);
		return item && triesLeft(item, state, triesAllowed(terms, id, at)) === 0
			? 'surplus'
			: undefined;
	}

	function take(event: AttemptEvent): void {
		accepted.events.push(event);
		applyEvent(state, event);
	}
}

function isAnswer(event: AttemptEvent): event is Answer {
	return event.type === 'answered' || event.type === 'revised';
}

/** Events that came at one time together, each id once, the earliest first. */
function byArrival(received: readonly ReceivedEvent[]): { at: number; events: ReceivedEvent[] }[] {
	const groups: { at: number; events: ReceivedEvent[] }[] = [];
	const seen = new Set<string>();
	for (const one of [...received].sort(earlierFirst)) {
		const { receivedAt: at } = one;
		if (seen.has(one.event.id)) continue;
		seen.add(one.event.id);
		const last = groups.at(-1);
		if (last?.at === at) last.events.push(one);
		else groups.push({ at, events: [one] });
	}
	return groups;
}

function earlierFirst(a: ReceivedEvent, b: ReceivedEvent): number {
	if (a.receivedAt !== b.receivedAt) return a.receivedAt - b.receivedAt;
	return a.event.seq - b.event.seq || (a.event.id < b.event.id ? -1 : 1);
}
