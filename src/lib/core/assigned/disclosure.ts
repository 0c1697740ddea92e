import type { AttemptState, Try } from '../attempt/fold.ts';
import { itemPhase } from '../attempt/going-on/item-phase.ts';
import type { ItemPhase } from '../attempt/going-on/item-phase.ts';
import { maySee } from '../attempt/going-on/next.ts';
import { lessonPath } from '../attempt/going-on/path.ts';
import type { Stop } from '../attempt/going-on/path.ts';
import type { AssignmentSettings } from '../schema/assignment.ts';
import type { Item } from '../schema/item.ts';
import type { LiveTimeline } from '../live/timeline.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { ItemResponse } from '../schema/response.ts';
import { mayDisclose } from './may-disclose.ts';
import type { Disclosure } from './may-disclose.ts';

/** On what terms a seat does an assignment. */
export interface Terms {
	lesson: Lesson;
	settings: Pick<AssignmentSettings, 'feedback' | 'tries'>;
	/** Milliseconds since 1970, the extra time of the seat included; absent: it never closes. */
	closesAt?: number | undefined;
	/** Only where it was taught live. */
	live?: LiveTimeline | undefined;
}

/** How much of an item’s key is out, when the events that count have made this state. */
export type Disclosed = (item: Item, state: AttemptState, now: number) => Disclosure;

/**
 * What these terms let a seat know of each item. Under `each` an item counts as settled, too, when no
 * tries are left, or when a board is settled that places its statement. What cannot have been reached is
 * not told, so that nobody reads the keys of later questions first; warm-up and exit are told with the
 * result. In a live session the teacher shows keys to the whole class, and shows all of them.
 */
export function disclosures(terms: Terms): Disclosed {
	const byPolicy = policyDisclosures(terms);
	const { live } = terms;
	if (!live) return byPolicy;
	return (item, state, now) => {
		if ((live.keyAt(item.id) ?? Infinity) <= now) return 'everything';
		return live.governs(now) ? 'nothing' : byPolicy(item, state, now);
	};
}

function policyDisclosures(terms: Terms): Disclosed {
	const { lesson, settings, closesAt, live } = terms;
	const policy = settings.feedback;
	const { path, stops } = courseOf(lesson);

	const phaseOf = (item: Item, stop: Stop, state: AttemptState, now: number): ItemPhase => {
		const phase = itemPhase(state, item, stop);
		const allowed = triesAllowed(terms, item.id, now);
		return phase === 'wrong-hidden' && triesLeft(item, state, allowed) === 0 ? 'settled' : phase;
	};
	const isPlaced = (item: Item, state: AttemptState, now: number) =>
		boardsOf(lesson, item).some((board) => {
			const stop = stops.get(board.id);
			return stop && !stop.withheld && phaseOf(board, stop, state, now) === 'settled';
		});

	return (item, state, now) => {
		if (policy !== 'each') {
			return mayDisclose({ policy, closesAt, now, finished: state.finished, phase: 'settled' });
		}
		const stop = stops.get(item.id);
		if (!stop || !state.tries[item.id]) return 'nothing';
		if (stop.withheld) return state.finished ? 'everything' : 'nothing';
		if (!maySee(path, state, item.id, live ? passed(path, live.reached(now)) : 0)) return 'nothing';
		const phase = isPlaced(item, state, now) ? 'settled' : phaseOf(item, stop, state, now);
		return mayDisclose({ policy, closesAt, now, finished: state.finished, phase });
	};
}

/** How many stops a class has been led past, or to the last of. */
export function passed(path: readonly Stop[], reached: readonly string[]): number {
	return 1 + path.findLastIndex(({ id }) => reached.includes(id));
}

interface Course {
	path: readonly Stop[];
	stops: ReadonlyMap<string | undefined, Stop>;
}

// Every answer that comes asks for it, and a lesson never changes.
const courses = new WeakMap<Lesson, Course>();

function courseOf(lesson: Lesson): Course {
	const known = courses.get(lesson);
	if (known) return known;
	const path = lessonPath(lesson);
	const course = { path, stops: new Map(path.map((stop) => [stop.item, stop])) };
	courses.set(lesson, course);
	return course;
}

/** How many tries at an item are allowed by a time; each vote that a teacher asks for is one more. */
export function triesAllowed(
	{ settings, live }: Pick<Terms, 'settings' | 'live'>,
	item: string,
	at: number
): number | undefined {
	return settings.tries && settings.tries + (live?.revotes(item, at) ?? 0);
}

/** How many tries at an item are left; undefined without a limit. Rating one’s own words is no try. */
export function triesLeft(
	item: Pick<Item, 'id'>,
	state: AttemptState,
	limit: number | undefined
): number | undefined {
	if (limit === undefined) return undefined;
	const tries = state.tries[item.id] ?? [];
	const used = tries.filter(({ response }, index) => !isRating(response, tries.slice(0, index)));
	return Math.max(0, limit - used.length);
}

/** Whether a response only rates a sentence that was written before. */
export function isRating(response: ItemResponse, before: readonly Try[]): boolean {
	if (response.kind !== 'write' || !response.ratings) return false;
	const { text } = response;
	return before.some(({ response: one }) => one.kind === 'write' && one.text === text);
}

function boardsOf({ items }: Lesson, { statement }: Item): Item[] {
	if (statement === undefined) return [];
	return items.filter(
		(item) => item.kind === 'sort' && item.cards.some((card) => card.statement === statement)
	);
}
