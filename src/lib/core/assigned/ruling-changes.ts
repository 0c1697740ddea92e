import type { AttemptState } from '../attempt/fold.ts';
import type { CountingTry } from '../schema/assignment.ts';
import type { Item } from '../schema/item.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { ItemResponse } from '../schema/response.ts';
import type { Misconception } from '../schema/vocabulary.ts';
import { score } from '../scoring/score.ts';
import type { Score } from '../scoring/score.ts';
import { countingTry } from './counting-try.ts';
import { ruledLesson } from './ruled-lesson.ts';
import type { Ruling } from './ruled-lesson.ts';

/** What one seat has on one question, or on all that count: `of` counts graded answers only. */
export interface Points {
	points: number;
	of: number;
}

/** What a correction changes for one seat. */
export interface SeatChange {
	seat: string;
	/** The answer that counts after it; under *best* another one may count than before. */
	response: ItemResponse;
	/** On the question; undefined where it does not count. */
	item: Record<'before' | 'after', Points | undefined>;
	/** On all questions that count. */
	total: Record<'before' | 'after', Points>;
	/** Wrong ideas that the answer no longer shows, and those that it shows now. */
	gone: Misconception[];
	come: Misconception[];
}

/** What a correction changes: seats in the order given, and how many answered the question. */
export interface RulingChanges {
	changes: SeatChange[];
	answered: number;
}

interface Learned {
	seat: string;
	/** Folded from the events that count. */
	state: AttemptState;
}

interface Edit {
	lesson: Lesson;
	/** Every ruling of the assignment, before and after the one in question is made or undone. */
	before: readonly Ruling[];
	after: readonly Ruling[];
	/** The question it is about. */
	item: string;
	counts: CountingTry;
}

/**
 * Everything that making or undoing a ruling changes. A regrade is the same fold over another lesson, so
 * both sides are worked out from the same answers.
 *
 * @throws {TypeError} when a ruling has a key of another kind than its question.
 */
export function rulingChanges(
	{ lesson, before, after, item, counts }: Edit,
	learners: readonly Learned[]
): RulingChanges {
	const sides = { before: gradedBy(lesson, before), after: gradedBy(lesson, after) };
	const seats = learners.map(({ seat, state }) => ({
		seat,
		before: gradesOf(sides.before, state, counts),
		after: gradesOf(sides.after, state, counts)
	}));
	const changes = seats.flatMap(({ seat, before: was, after: is }): SeatChange[] => {
		const [old, now] = [was.get(item), is.get(item)];
		if (!old || !now) return [];
		const change: SeatChange = {
			seat,
			response: now.response,
			item: { before: pointsOf(old), after: pointsOf(now) },
			total: { before: totalOf(was), after: totalOf(is) },
			gone: ideasOf(old).filter((idea) => !ideasOf(now).includes(idea)),
			come: ideasOf(now).filter((idea) => !ideasOf(old).includes(idea))
		};
		return isChange(change) ? [change] : [];
	});
	return { changes, answered: seats.filter((seat) => seat.before.has(item)).length };
}

interface Grade {
	response: ItemResponse;
	score: Score;
	struck: boolean;
}

interface Graded {
	items: readonly Item[];
	struck: ReadonlySet<string>;
}

function gradedBy(lesson: Lesson, rulings: readonly Ruling[]): Graded {
	const { lesson: ruled, struck } = ruledLesson(lesson, rulings);
	return { items: ruled.items, struck: new Set(struck) };
}

function gradesOf({ items, struck }: Graded, state: AttemptState, counts: CountingTry) {
	return new Map(
		items.flatMap((item): [string, Grade][] => {
			const made = countingTry(item, state, counts);
			if (!made) return [];
			const { response } = made;
			return [[item.id, { response, score: score(item, response), struck: struck.has(item.id) }]];
		})
	);
}

function pointsOf({ score: { points, max }, struck }: Grade): Points | undefined {
	return struck ? undefined : { points, of: max };
}

function totalOf(grades: ReadonlyMap<string, Grade>): Points {
	const counted = [...grades.values()].flatMap((grade) => pointsOf(grade) ?? []);
	return {
		points: counted.reduce((sum, { points }) => sum + points, 0),
		of: counted.reduce((sum, { of }) => sum + of, 0)
	};
}

function ideasOf({ score: { misconceptions }, struck }: Grade): Misconception[] {
	return struck ? [] : misconceptions;
}

function isChange({ item, gone, come }: SeatChange): boolean {
	return (
		item.before?.points !== item.after?.points ||
		item.before?.of !== item.after?.of ||
		gone.length + come.length > 0
	);
}
