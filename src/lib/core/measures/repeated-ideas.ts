import { scoreFirstTries } from '../attempt/first-try.ts';
import type { ScoredFirstTry } from '../attempt/first-try.ts';
import type { AttemptState } from '../attempt/fold.ts';
import type { Item } from '../schema/item.ts';
import type { Lesson } from '../schema/lesson.ts';
import type { Statement } from '../schema/statement.ts';
import type { Misconception } from '../schema/vocabulary.ts';

/** A question whose first answer fitted a wrong idea, and the words that it was about. */
export interface Case {
	item: Item;
	statement: Statement;
}

/** A wrong idea that a first answer fits once more, and the earlier cases to learn it from, the first one first. */
export interface RepeatedIdea {
	misconception: Misconception;
	cases: Case[];
}

interface Asked {
	/** What the learner may know of the lesson by now. */
	lesson: Pick<Lesson, 'items' | 'statements'>;
	state: AttemptState;
	/** The question that is being explained. */
	item: Item;
	/** May the learner know that their first answer to this question was a miss, and of which idea? */
	isNamed: (item: Item) => boolean;
	/** May the learner know the key of this question? What has not been told must not be given away. */
	isTold: (item: Item) => boolean;
}

/**
 * The wrong ideas of one first answer that an earlier first answer fitted, too. Each is found once in an
 * attempt: at the first question that has an earlier case to go through. A case is a statement that a record
 * stands beside, all of whose questions were answered before and are told; the question’s own is none.
 */
export function repeatedIdeas({ lesson, state, item, isNamed, isTold }: Asked): RepeatedIdea[] {
	// Keys keep the order in which they were first set: that of the first answers.
	const order = Object.keys(state.tries);
	const place = ({ id }: Item) => order.indexOf(id);
	const missed = scoreFirstTries(lesson.items.filter(isNamed), state).sort(
		(a, b) => place(a.item) - place(b.item)
	);
	const last = missed.findIndex((one) => one.item.id === item.id);

	const casesBefore = (miss: ScoredFirstTry, misses: readonly ScoredFirstTry[]): Case[] =>
		misses
			.filter((one) => place(one.item) < place(miss.item))
			.flatMap(({ item: before }) => {
				const statement = lesson.statements.find(({ id }) => id === before.statement);
				if (!statement || statement.id === miss.item.statement) return [];
				if (statement.evidence.length === 0) return [];
				const isOver = lesson.items
					.filter((one) => one.statement === statement.id)
					.every((one) => isTold(one) && place(one) < place(miss.item));
				return isOver ? [{ item: before, statement }] : [];
			});

	return (missed[last]?.score.misconceptions ?? []).flatMap((misconception) => {
		const misses = missed
			.slice(0, last + 1)
			.filter(({ score }) => score.misconceptions.includes(misconception));
		const [shownAt] = misses.filter((miss) => casesBefore(miss, misses).length > 0);
		if (shownAt?.item.id !== item.id) return [];
		return [{ misconception, cases: casesBefore(shownAt, misses) }];
	});
}
