import { scoreLearners } from '../measures/class/tries/scored-learners.ts';
import type { ClassAttempt } from '../measures/class/tries/scored-learners.ts';
import { countingTry } from '../results/counting-try.ts';
import type { CountingTry } from '../schema/assignment.ts';
import type { Item } from '../schema/item.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { ItemResponse } from '../schema/response.ts';
import type { Misconception } from '../schema/vocabulary.ts';
import type { Score } from '../scoring/score.ts';
import { ruledLesson } from './ruled-lesson.ts';
import type { Ruling } from './ruled-lesson.ts';

/** What one seat has on one question, or on all that count, as its results have it. */
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
	learners: readonly ClassAttempt[]
): RulingChanges {
	const sides = {
		before: gradesBy(lesson, before, learners, counts),
		after: gradesBy(lesson, after, learners, counts)
	};
	const seats = learners.flatMap(({ seat }, index) => {
		const [was, is] = [sides.before[index], sides.after[index]];
		return was && is ? [{ seat, was, is }] : [];
	});
	const changes = seats.flatMap(({ seat, was, is }): SeatChange[] => {
		const [old, now] = [was.grades.get(item), is.grades.get(item)];
		if (!old || !now) return [];
		const change: SeatChange = {
			seat,
			response: now.response,
			item: { before: pointsOf(old), after: pointsOf(now) },
			total: { before: was.total, after: is.total },
			gone: ideasOf(old).filter((idea) => !ideasOf(now).includes(idea)),
			come: ideasOf(now).filter((idea) => !ideasOf(old).includes(idea))
		};
		return isChange(change) ? [change] : [];
	});
	return { changes, answered: seats.filter(({ was }) => was.grades.has(item)).length };
}

interface Grade {
	response: ItemResponse;
	score: Score;
	struck: boolean;
}

interface Graded {
	/** By item. */
	grades: Map<string, Grade>;
	total: Points;
}

function gradesBy(
	lesson: Lesson,
	rulings: readonly Ruling[],
	learners: readonly ClassAttempt[],
	counts: CountingTry
): Graded[] {
	const { lesson: ruled, struck } = ruledLesson(lesson, rulings);
	return scoreLearners(ruled.items, learners).map(({ answers }) => {
		const grades = new Map(
			answers.map((answer): [string, Grade] => {
				const { made, score } = countingTry(answer, counts);
				return [
					answer.item.id,
					{ response: made.response, score, struck: struck.includes(answer.item.id) }
				];
			})
		);
		return { grades, total: totalOf(ruled.items, grades, struck) };
	});
}

function pointsOf({ score: { points, max }, struck }: Grade): Points | undefined {
	return struck ? undefined : { points, of: max };
}

/** As results have it: 1 for each question that counts, answered or not; a sentence adds once it is rated. */
function totalOf(
	items: readonly Item[],
	grades: ReadonlyMap<string, Grade>,
	struck: readonly string[]
): Points {
	const counted = items.filter(({ id }) => !struck.includes(id));
	const most = ({ id, kind }: Item) => (kind === 'write' ? (grades.get(id)?.score.max ?? 0) : 1);
	return {
		points: counted.reduce((sum, { id }) => sum + (grades.get(id)?.score.points ?? 0), 0),
		of: counted.reduce((sum, item) => sum + most(item), 0)
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
