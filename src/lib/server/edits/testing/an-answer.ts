import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { newEvent } from '#lib/core/attempt/new-event.ts';
import type { EventBody } from '#lib/core/attempt/new-event.ts';
import { answered } from '#lib/core/testing/events.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** An attempt of a seat at an assignment, in which this happened, at these times by the server’s clock. */
export async function insertAttempt(
	db: Kysely<Tables>,
	seat: string,
	happened: [at: number, body: EventBody][],
	assignment = 'assignment'
): Promise<string> {
	const attempt = uuidv7();
	await db
		.insertInto('attempts')
		.values({ id: attempt, assignment, seat, created_at: 1 })
		.execute();
	for (const [index, [receivedAt, body]] of happened.entries()) {
		const seq = index + 1;
		const made = { attempt, device: uuidv7(), seq, at: '2026-01-05T09:00:00Z' };
		const event = newEvent(body, { ...made, id: uuidv7() });
		await db
			.insertInto('events')
			.values({
				id: event.id,
				attempt,
				seq,
				received_at: receivedAt,
				body: JSON.stringify(event)
			})
			.execute();
	}
	return attempt;
}

/** Options of the question `compare-choice` of the small module, in one go, the key being `b`. */
export const pick = (option: string) => answered('compare-choice', { kind: 'choice', option });
