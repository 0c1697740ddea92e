import type { Stop } from '#lib/core/attempt/going-on/path.ts';
import type { LiveSession } from '#lib/core/live/live-session.ts';

/** The screens that a class is at: the first and the last, by their ids. */
export type ClassStep = Pick<LiveSession, 'from' | 'to'>;

/** The screens that a class is at, in order; the cover where the step names none of this lesson. */
export function classSpan(path: readonly Stop[], { from, to }: ClassStep): readonly Stop[] {
	const [first, last] = [from, to].map((id) => path.findIndex((stop) => stop.id === id));
	const span = path.slice(first, (last ?? -1) + 1);
	return first === undefined || first < 0 || span.length === 0 ? path.slice(0, 1) : span;
}

/**
 * The screen of a span that a learner goes on at: where they are if there is still something to do, else
 * the first that is no answered question, else the last.
 *
 * @throws {RangeError} when the span is empty.
 */
export function stopInSpan(
	span: readonly Stop[],
	isAnswered: (item: string) => boolean,
	at?: string
): Stop {
	const isOpen = ({ item }: Stop) => item === undefined || !isAnswered(item);
	const stop = span.find((one) => one.id === at && isOpen(one)) ?? span.find(isOpen) ?? span.at(-1);
	if (!stop) throw new RangeError('a class is at one screen at least');
	return stop;
}
