import type { Kysely } from 'kysely';
import { answerCounts } from '#lib/core/assigned/answer-counts.ts';
import type { AnswerCounts } from '#lib/core/assigned/answer-counts.ts';
import { ruledLesson } from '#lib/core/assigned/ruled-lesson.ts';
import type { Ruling } from '#lib/core/assigned/ruled-lesson.ts';
import { rulingChanges } from '#lib/core/assigned/ruling-changes.ts';
import type { RulingChanges } from '#lib/core/assigned/ruling-changes.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { selectPublished } from '#lib/server/assignments/published.ts';
import { selectRulings } from '#lib/server/assignments/rulings.ts';
import { settingsOf } from '#lib/server/assignments/standing.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectLearners } from './learners.ts';
import { toRuling } from './make-ruling.ts';
import type { AskedRuling, RulingFault } from './make-ruling.ts';

/** A correction with the names of who made it and who took it back, where these are still here. */
export interface SignedRuling extends Ruling {
	by?: string | undefined;
	undoneBy?: string | undefined;
}

/** Everything about the corrections of one assignment. */
export interface Edits {
	/** Under the corrections that hold. */
	lesson: Lesson;
	struck: string[];
	counts: AnswerCounts[];
	/** The latest first. */
	rulings: SignedRuling[];
}

/**
 * The questions of an assignment with their keys, how they were answered, and every correction.
 *
 * @throws {Error} when the version that was assigned is not kept, or what is stored is broken.
 */
export async function selectEdits(db: Kysely<Tables>, assignment: AssignmentRow): Promise<Edits> {
	const published = await selectPublished(db, assignment);
	const rulings = await selectRulings(db, assignment.id);
	const learners = await selectLearners(db, assignment, published);
	const { lesson, struck } = ruledLesson(published, rulings);
	return {
		lesson,
		struck,
		counts: answerCounts(lesson.items, learners, settingsOf(assignment).counts),
		rulings: (await sign(db, assignment, rulings)).reverse()
	};
}

/** A correction that was asked for, and what it would change. */
export interface RulingPreview extends RulingChanges {
	ruling: Pick<Ruling, 'item' | 'kind' | 'key'>;
	/** Under the corrections that hold now. */
	lesson: Lesson;
	/** By seat. */
	names: Record<string, string>;
}

/** What somebody asks to see first: making a ruling, or undoing one. */
export type Asked = AskedRuling | { undo: string };

/**
 * What a ruling would change, seat by seat, or why there can be none; `no-item` for an undo of a ruling
 * that is not there or holds no more. Nothing is stored.
 *
 * @throws {Error} when the version that was assigned is not kept, or what is stored is broken.
 */
export async function previewRuling(
	db: Kysely<Tables>,
	assignment: AssignmentRow,
	asked: Asked,
	now: number
): Promise<RulingPreview | { fault: RulingFault }> {
	const published = await selectPublished(db, assignment);
	const before = await selectRulings(db, assignment.id);
	const edit = editOf(published, before, asked, now);
	if ('fault' in edit) return edit;
	const { after, ruling } = edit;
	const learners = await selectLearners(db, assignment, published);
	const { item } = ruling;
	const { counts } = settingsOf(assignment);
	return {
		ruling,
		lesson: ruledLesson(published, before).lesson,
		names: Object.fromEntries(learners.map(({ seat, name }) => [seat, name])),
		...rulingChanges({ lesson: published, before, after, item, counts }, learners)
	};
}

interface Edit {
	ruling: RulingPreview['ruling'];
	after: Ruling[];
}

function editOf(
	lesson: Lesson,
	before: readonly Ruling[],
	asked: Asked,
	now: number
): Edit | { fault: RulingFault } {
	if (!('undo' in asked)) {
		const found = toRuling(lesson, before, asked);
		if ('fault' in found) return found;
		// The last of all: ids sort by the time they were made, and this one has none yet.
		const made = { ...found.ruling, id: '\uffff', note: '', at: now };
		return { ruling: found.ruling, after: [...before, made] };
	}
	const ruling = before.find(({ id, undoneAt }) => id === asked.undo && undoneAt === undefined);
	if (!ruling) return { fault: 'no-item' };
	const after = before.map((each) => (each === ruling ? { ...each, undoneAt: now } : each));
	return { ruling, after };
}

/** Who did it is written down in the audit log alone, so a deleted account is forgotten here, too. */
async function sign(
	db: Kysely<Tables>,
	{ classroom }: AssignmentRow,
	rulings: readonly Ruling[]
): Promise<SignedRuling[]> {
	const entries = await db
		.selectFrom('audit')
		.innerJoin('people', 'people.id', 'audit.person')
		.select(['audit.action', 'audit.detail', 'people.name'])
		.where('audit.classroom', '=', classroom)
		.where('audit.action', 'like', 'key.%')
		.execute();
	const names = new Map(
		entries.map(({ action, detail, name }) => {
			const { ruling } = JSON.parse(detail) as { ruling?: string };
			return [`${action === 'key.undo' ? 'undone' : 'made'} ${ruling ?? ''}`, name];
		})
	);
	return rulings.map((ruling) => ({
		...ruling,
		by: names.get(`made ${ruling.id}`),
		undoneBy: names.get(`undone ${ruling.id}`)
	}));
}
