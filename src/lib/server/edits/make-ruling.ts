import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { ruledLesson } from '#lib/core/assigned/ruled-lesson.ts';
import type { Ruling } from '#lib/core/assigned/ruled-lesson.ts';
import type { Item } from '#lib/core/schema/item.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { ItemResponse } from '#lib/core/schema/response.ts';
import { fits } from '#lib/core/scoring/fits.ts';
import { rightOptions } from '#lib/core/scoring/options.ts';
import { selectPublished } from '#lib/server/assignments/published.ts';
import { selectRulings } from '#lib/server/assignments/rulings.ts';
import { recordAudit } from '#lib/server/audit/record.ts';
import { reopenContests, upholdContests } from '#lib/server/contests/rule-on-contests.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** A correction that a teacher asks for; `option` is the answer that is right, or right as well. */
export interface AskedRuling {
	item: string;
	kind: Ruling['kind'];
	option?: string | undefined;
}

/** Why a correction cannot be made. */
export type RulingFault =
	/** The module has no such question. */
	| 'no-item'
	/** Only questions with one answer to pick can have another key. */
	| 'no-options'
	/** The question has no such answer. */
	| 'no-option'
	/** It is so already. */
	| 'so-already';

/** Who does it, in which class, at what time in ms since 1970. */
export interface Ruler {
	person: string;
	now: number;
}

/** The ruling that was asked for, without its note; or why there can be none. */
export function toRuling(
	lesson: Lesson,
	rulings: readonly Ruling[],
	{ item: id, kind, option }: AskedRuling
): { ruling: Pick<Ruling, 'item' | 'kind' | 'key'> } | { fault: RulingFault } {
	const { lesson: ruled, struck } = ruledLesson(lesson, rulings);
	const item = ruled.items.find((one) => one.id === id);
	if (!item) return { fault: 'no-item' };
	if (kind === 'strike') {
		return struck.includes(id) ? { fault: 'so-already' } : { ruling: { item: id, kind } };
	}
	if (item.kind !== 'choice' && item.kind !== 'verdict') return { fault: 'no-options' };
	const key = answerOf(item, option);
	if (!key || !fits(item, key)) return { fault: 'no-option' };
	const right = rightOptions(item);
	const already = right.includes(option ?? '') && (kind === 'accept' || right.length === 1);
	return already ? { fault: 'so-already' } : { ruling: { item: id, kind, key } };
}

function answerOf({ kind }: Item, option: string | undefined): ItemResponse | undefined {
	const field = kind === 'verdict' ? 'verdict' : 'option';
	return ItemResponse.safeParse({ kind, [field]: option }).data;
}

/**
 * Corrects one question of one assignment. No answer is touched: whoever counts next counts under the
 * correction. Its open contests are upheld by it. Returns the id of the ruling, or why there can be none.
 *
 * @throws {Error} when the version that was assigned is not kept.
 */
export async function makeRuling(
	db: Kysely<Tables>,
	assignment: AssignmentRow,
	asked: AskedRuling & { note: string },
	{ person, now }: Ruler
): Promise<{ id: string } | { fault: RulingFault }> {
	return db.transaction().execute(async (transaction) => {
		const lesson = await selectPublished(transaction, assignment);
		const rulings = await selectRulings(transaction, assignment.id);
		const found = toRuling(lesson, rulings, asked);
		if ('fault' in found) return found;
		const { item, kind, key } = found.ruling;
		const id = uuidv7();
		await transaction
			.insertInto('rulings')
			.values({
				id,
				assignment: assignment.id,
				item,
				kind,
				key: key ? JSON.stringify(key) : null,
				note: asked.note,
				created_at: now,
				undone_at: null
			})
			.execute();
		await recordAudit(transaction, {
			person,
			classroom: assignment.classroom,
			action: `key.${kind}`,
			detail: { assignment: assignment.id, ruling: id, item, ...(key && { key }) },
			at: now
		});
		const upheld = { ruling: id, item, sentence: asked.note };
		await upholdContests(transaction, assignment, upheld, { person, now });
		return { id };
	});
}

/** Takes a correction back; it stays to be read, and contests that it upheld are open again. Whether it held. */
export async function undoRuling(
	db: Kysely<Tables>,
	assignment: AssignmentRow,
	ruling: string,
	{ person, now }: Ruler
): Promise<boolean> {
	return db.transaction().execute(async (transaction) => {
		const row = await transaction
			.updateTable('rulings')
			.set({ undone_at: now })
			.where('id', '=', ruling)
			.where('assignment', '=', assignment.id)
			.where('undone_at', 'is', null)
			.returning(['item', 'kind'])
			.executeTakeFirst();
		if (!row) return false;
		await reopenContests(transaction, ruling);
		await recordAudit(transaction, {
			person,
			classroom: assignment.classroom,
			action: 'key.undo',
			detail: { assignment: assignment.id, ruling, item: row.item, kind: row.kind },
			at: now
		});
		return true;
	});
}
