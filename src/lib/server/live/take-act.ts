import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { lessonPath } from '#lib/core/attempt/going-on/path.ts';
import type { AuditedAction } from '#lib/core/audit/actions.ts';
import { applyAct } from '#lib/core/live/live-session.ts';
import type { LiveSession } from '#lib/core/live/live-session.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { LiveAct } from '#lib/core/schema/live.ts';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectActs, toLive } from './select-live.ts';
import type { Live } from './select-live.ts';

/** Who does it; that they may is for the caller to know. */
export interface Conducting {
	person: string;
	assignment: string;
	classroom: string;
	/** As it was published: names screens and questions. */
	lesson: Pick<Lesson, 'items' | 'steps' | 'process'>;
	/** When it arrived, in ms since 1970: answers that come later are later. */
	now: number;
}

/** Why an act cannot be: the field that names nothing, or that there is no session for it. */
export type ActFault =
	| { field: 'from' | 'to' | 'item' | 'event'; code: 'unknown' }
	| { field: 'type'; code: 'not-open' };

/**
 * Takes one act of a teacher. What changes nothing is not written down, so two tabs, or a second click, do
 * no harm; `live` is the session as it is then.
 *
 * @throws {Error} when the assignment has been deleted meanwhile.
 */
export async function takeAct(
	db: Kysely<Tables>,
	conducting: Conducting,
	act: LiveAct
): Promise<{ live: Live } | { fault: ActFault }> {
	const { assignment, classroom, person, lesson } = conducting;
	return db.transaction().execute(async (transaction) => {
		// The row is held from here on: another tab has its turn after this one.
		const { live_acts: count } = await transaction
			.updateTable('assignments')
			.set((from) => ({ live_acts: from.ref('live_acts') }))
			.where('id', '=', assignment)
			.returning('live_acts')
			.executeTakeFirstOrThrow();
		const acts = await selectActs(transaction, assignment);
		const before = toLive(acts);
		if (!before && act.type !== 'opened') return { fault: { field: 'type', code: 'not-open' } };
		const fault = faultOf(act, lesson) ?? (await strangerTo(transaction, assignment, act));
		if (fault) return { fault };
		// Never before what was done before it, whichever server that was done at.
		const at = Math.max(conducting.now, acts.at(-1)?.at ?? 0);
		const taken = { act, at };
		if (before && applyAct(before.session, taken) === before.session) return { live: before };
		await transaction
			.insertInto('live_acts')
			.values({ id: uuidv7(), assignment, seq: count + 1, at, body: JSON.stringify(act) })
			.execute();
		await transaction
			.updateTable('assignments')
			.set({ live_acts: count + 1, ...closing(act, at) })
			.where('id', '=', assignment)
			.execute();
		const action = AUDITED[act.type];
		if (action) {
			const detail = { assignment };
			await recordAudit(transaction, { person, classroom, action, detail, at });
		}
		const live = toLive([...acts, taken]);
		if (!live) throw new Error('a session that was opened is there');
		return { live };
	});
}

const AUDITED: Partial<Record<LiveAct['type'], AuditedAction>> = {
	opened: 'live.open',
	froze: 'live.freeze',
	thawed: 'live.thaw',
	ended: 'live.end'
};

/** A session that begins again opens what was closed; one that is not finished at home closes it. */
function closing(act: LiveAct, at: number): { closed_at?: number | null } {
	if (act.type === 'opened') return { closed_at: null };
	return act.type === 'ended' && !act.home ? { closed_at: at } : {};
}

/** What in an act names nothing of the lesson; `from` may not stand after `to`. */
function faultOf(act: LiveAct, lesson: Conducting['lesson']): ActFault | undefined {
	if (act.type === 'stepped') {
		const path = lessonPath(lesson).map(({ id }) => id);
		const [from, to] = [path.indexOf(act.from), path.indexOf(act.to)];
		if (from < 0) return { field: 'from', code: 'unknown' };
		return to < from ? { field: 'to', code: 'unknown' } : undefined;
	}
	if ('item' in act && !lesson.items.some(({ id }) => id === act.item)) {
		return { field: 'item', code: 'unknown' };
	}
	return undefined;
}

/** A reason can be shown only when it was given in this assignment. */
async function strangerTo(
	db: Kysely<Tables>,
	assignment: string,
	act: LiveAct
): Promise<ActFault | undefined> {
	if (act.type !== 'shown') return undefined;
	const row = await db
		.selectFrom('events')
		.innerJoin('attempts', 'attempts.id', 'events.attempt')
		.select('events.id')
		.where('events.id', '=', act.event)
		.where('attempts.assignment', '=', assignment)
		.executeTakeFirst();
	return row ? undefined : { field: 'event', code: 'unknown' };
}

/** May a new seat join the class of this session? */
export function letsJoin({ phase, locked }: Pick<LiveSession, 'phase' | 'locked'>): boolean {
	return phase === 'ended' || !locked;
}
