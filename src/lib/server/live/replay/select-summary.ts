import type { Kysely } from 'kysely';
import { classSummary } from '#lib/core/live/after/class-summary.ts';
import type { ClassSummary } from '#lib/core/live/after/class-summary.ts';
import { replayedRoom } from '#lib/core/live/after/replayed-room.ts';
import { liveParts } from '#lib/core/live/live-parts.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectResults } from '#lib/server/results/select-results.ts';
import { selectRecorded } from './select-recorded.ts';

/** The summary of a session, with what it speaks of. */
export interface SelectedSummary {
	summary: ClassSummary;
	/** Under the corrections that hold. */
	lesson: Lesson;
	/** When the session began, in ms since 1970. */
	began: number;
}

/**
 * What a teacher takes along from a live session, as it stands now; undefined where there never was one. Its
 * numbers are those of the results.
 *
 * @throws {Error} when this server never had the version that was assigned, or what is kept is broken.
 */
export async function selectSummary(
	db: Kysely<Tables>,
	assignment: AssignmentRow
): Promise<SelectedSummary | undefined> {
	const recorded = await selectRecorded(db, assignment);
	if (!recorded) return undefined;
	const room = replayedRoom(recorded, recorded.acts.length);
	const { results, lesson } = await selectResults(db, assignment);
	const summary = classSummary(results, room.seats, liveParts(room));
	return { summary, lesson, began: room.session.openedAt };
}
