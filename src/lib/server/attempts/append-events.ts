import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** Why one event is not kept. */
export type RefusalCode = 'malformed' | 'foreign-attempt' | 'too-large' | 'id-taken';

/** What became of the events that were sent, by id in the order sent; a refused one names the field to mend. */
export interface Appended {
	/** Kept now or before; the device may forget that it still has to send them. */
	acknowledged: string[];
	refused: { id: string | undefined; code: RefusalCode; field: string }[];
}

// The longest answer that the schema allows is far below it.
const MOST_CHARACTERS = 16_000;

/**
 * Keeps events of one attempt, all in one transaction, and acknowledges them after its commit. An event
 * that is there already is acknowledged again and changes nothing; what is refused hinders no other.
 *
 * @throws {Error} when the attempt does not exist, or the database fails: then none was kept.
 */
export async function appendEvents(
	db: Kysely<Tables>,
	attempt: string,
	sent: readonly unknown[],
	receivedAt: number
): Promise<Appended> {
	const read = sent.map((each) => readEvent(each, attempt));
	const events = read.flatMap((each) => ('event' in each ? [each.event] : []));
	const taken = await keep(db, attempt, events, receivedAt);
	return {
		acknowledged: events.map(({ id }) => id).filter((id) => !taken.has(id)),
		refused: [
			...read.flatMap((each) => ('refused' in each ? [each.refused] : [])),
			...[...taken].map((id) => ({ id, code: 'id-taken' as const, field: 'id' }))
		]
	};
}

/** Writes what is new; returns the ids that stand for another event already. */
async function keep(
	db: Kysely<Tables>,
	attempt: string,
	events: readonly AttemptEvent[],
	receivedAt: number
): Promise<Set<string>> {
	if (events.length === 0) return new Set();
	const rows = events.map((event) => ({
		id: event.id,
		attempt,
		seq: event.seq,
		received_at: receivedAt,
		body: JSON.stringify(event)
	}));
	return db.transaction().execute(async (transaction) => {
		for (const row of rows) {
			await transaction
				.insertInto('events')
				.values(row)
				.onConflict((conflict) => conflict.column('id').doNothing())
				.execute();
		}
		const kept = await transaction
			.selectFrom('events')
			.select(['id', 'body'])
			.where(
				'id',
				'in',
				rows.map(({ id }) => id)
			)
			.execute();
		const bodies = new Map(kept.map(({ id, body }) => [id, JSON.parse(body) as unknown]));
		const isTaken = (event: AttemptEvent) => !isDeepStrictEqual(bodies.get(event.id), event);
		return new Set(events.filter(isTaken).map(({ id }) => id));
	});
}

type Read = { event: AttemptEvent } | { refused: Appended['refused'][number] };

function readEvent(sent: unknown, attempt: string): Read {
	const id = idOf(sent);
	const refuse = (code: RefusalCode, field: string): Read => ({ refused: { id, code, field } });
	if (JSON.stringify([sent]).length > MOST_CHARACTERS) return refuse('too-large', '');
	const parsed = AttemptEvent.safeParse(sent);
	if (!parsed.success) {
		return refuse('malformed', (parsed.error.issues[0]?.path ?? []).join('.'));
	}
	if (parsed.data.attempt !== attempt) return refuse('foreign-attempt', 'attempt');
	return { event: parsed.data };
}

function idOf(sent: unknown): string | undefined {
	if (typeof sent !== 'object' || sent === null || !('id' in sent)) return undefined;
	return typeof sent.id === 'string' ? sent.id : undefined;
}
