import type { Kysely } from 'kysely';
import type { ReceivedEvent } from '#lib/core/assigned/accepted-events.ts';
import { closesFor } from '#lib/core/assigned/window.ts';
import { slantsOf } from '#lib/core/measures/class/mirror/slants.ts';
import { classResults } from '#lib/core/results/class-results.ts';
import type { ClassInput } from '#lib/core/results/class-input.ts';
import type { ClassResults } from '#lib/core/results/class-results.ts';
import type { AssignmentSettings } from '#lib/core/schema/assignment.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { selectAssignedLesson } from '#lib/server/assignments/assigned-lesson.ts';
import { selectSettledSeats } from '#lib/server/assignments/manage/some-seats.ts';
import { selectPublished } from '#lib/server/assignments/published.ts';
import { settingsOf } from '#lib/server/assignments/standing.ts';
import { selectReceived } from '#lib/server/attempts/select-received.ts';
import { selectBank } from '#lib/server/content/bank.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectLive } from '#lib/server/live/select-live.ts';

/** The results of an assignment, with the lesson and the settings that they rest on. */
export interface SelectedResults {
	results: ClassResults;
	/** Under the corrections that hold; keys included. */
	lesson: Lesson;
	/** Questions that count for nobody. */
	struck: string[];
	settings: AssignmentSettings;
}

/**
 * The results of an assignment from what is stored now: in a few queries, however many answers there are.
 * The seats are those that do it; a teacher's preview is none.
 *
 * @throws {Error} when this server never had the version that was assigned, or what is kept is broken.
 */
export async function selectResults(
	db: Kysely<Tables>,
	assignment: AssignmentRow
): Promise<SelectedResults> {
	const { lesson, struck, settings, ...rest } = await selectClassInput(db, assignment);
	const results = classResults({ lesson, struck, settings, ...rest });
	return { results, lesson, struck, settings };
}

/** What the results of an assignment are made of, with all of its settings. */
export interface SelectedInput extends ClassInput {
	struck: string[];
	settings: AssignmentSettings;
}

/**
 * What is stored now of an assignment and of all who do it.
 *
 * @throws {Error} as `selectResults`.
 */
export async function selectClassInput(
	db: Kysely<Tables>,
	assignment: AssignmentRow
): Promise<SelectedInput> {
	const settings = settingsOf(assignment);
	const { lesson, struck } = await selectAssignedLesson(db, assignment);
	const published = await selectPublished(db, assignment);
	const received = await selectReceivedBySeat(db, assignment.id);
	const { closesAt } = settings;
	const closedAt = assignment.closed_at ?? undefined;
	const seats = (await selectSettledSeats(db, assignment))
		.filter(({ included }) => assignment.whole_class === 1 || included)
		.map(({ id, name, extraMs }) => ({
			id,
			name,
			closesAt: closesFor({ closesAt, closedAt, extraMs }),
			received: received.get(id) ?? []
		}));
	const live = (await selectLive(db, assignment))?.timeline;
	const slants = slantsOf(selectBank());
	return { published, lesson, struck, settings, live, slants, seats };
}

async function selectReceivedBySeat(
	db: Kysely<Tables>,
	assignment: string
): Promise<Map<string, ReceivedEvent[]>> {
	const attempts = await db
		.selectFrom('attempts')
		.select(['id', 'seat'])
		.where('assignment', '=', assignment)
		.execute();
	const byAttempt = await selectReceived(db, assignment);
	return new Map(attempts.map(({ id, seat }) => [seat, byAttempt.get(id) ?? []]));
}
