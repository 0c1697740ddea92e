import type { Kysely } from 'kysely';
import type { ReceivedEvent } from '#lib/core/assigned/accepted-events.ts';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import { gather } from '#lib/server/db/gather.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectTold, selectToldOf } from './told-keys.ts';
import type { ToldKeys } from './told-keys.ts';

/**
 * Every event of one attempt, with the time it came, in that order, and the keys that its seat was told.
 *
 * @throws {SyntaxError} when a stored event is broken, which only another program can do.
 */
export async function selectReceivedOf(
	db: Kysely<Tables>,
	attempt: string
): Promise<{ received: ReceivedEvent[]; toldKeys: ToldKeys }> {
	const [rows, toldKeys] = await Promise.all([
		selectRowsOf(db, attempt),
		selectToldOf(db, attempt)
	]);
	return { received: rows.map((row) => toReceived(row, toldKeys)), toldKeys };
}

const selectRowsOf = gather(async (db, attempts) => {
	const rows = await db
		.selectFrom('events')
		.select(['attempt', 'body', 'received_at'])
		.where('attempt', 'in', attempts)
		.orderBy('received_at')
		.orderBy('seq')
		.orderBy('id')
		.execute();
	const found = Map.groupBy(rows, ({ attempt }) => attempt);
	return (attempt) => found.get(attempt) ?? [];
});

/**
 * Every event of every attempt at an assignment, by attempt; previews included, and attempts without an
 * event left out.
 *
 * @throws {SyntaxError} when a stored event is broken, which only another program can do.
 */
export async function selectReceived(
	db: Kysely<Tables>,
	assignment: string
): Promise<Map<string, ReceivedEvent[]>> {
	const rows = await db
		.selectFrom('attempts')
		.innerJoin('events', 'events.attempt', 'attempts.id')
		.select(['events.attempt', 'events.body', 'events.received_at'])
		.where('attempts.assignment', '=', assignment)
		.execute();
	const told = await selectTold(db, assignment);
	const byAttempt = new Map<string, ReceivedEvent[]>();
	for (const row of rows) {
		const received = toReceived(row, told.get(row.attempt));
		const events = byAttempt.get(row.attempt);
		if (events) events.push(received);
		else byAttempt.set(row.attempt, [received]);
	}
	return byAttempt;
}

/** Each was checked by the whole schema on its way in, which costs ten times the reading. */
function toReceived(
	{ body, received_at: receivedAt }: { body: string; received_at: number },
	told?: ToldKeys
): ReceivedEvent {
	const event = JSON.parse(body) as AttemptEvent;
	const toldAt = 'item' in event ? told?.get(event.item) : undefined;
	return toldAt !== undefined && toldAt < receivedAt
		? { event, receivedAt, known: true }
		: { event, receivedAt };
}
