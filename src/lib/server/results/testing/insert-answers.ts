import type { Kysely } from 'kysely';
import type { SeatInput } from '#lib/core/results/class-input.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

// Far below what one statement may hold.
const ROWS_TOGETHER = 500;

/** Keeps these seats, their attempts at an assignment, and every event of them. */
export async function insertAnswers(
	db: Kysely<Tables>,
	{ id: assignment, classroom }: { id: string; classroom: string },
	seats: readonly SeatInput[]
): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		for (const [index, { id, name, received }] of seats.entries()) {
			const seat = { id, classroom, name, rejoin_word: 'pencil', created_at: index, preview: 0 };
			await transaction.insertInto('seats').values(seat).execute();
			const attempt = received[0]?.event.attempt;
			if (attempt === undefined) continue;
			await transaction
				.insertInto('attempts')
				.values({ id: attempt, assignment, seat: id, created_at: index })
				.execute();
			const rows = received.map(({ event, receivedAt }) => ({
				id: event.id,
				attempt: event.attempt,
				seq: event.seq,
				received_at: receivedAt,
				body: JSON.stringify(event)
			}));
			for (let from = 0; from < rows.length; from += ROWS_TOGETHER) {
				const some = rows.slice(from, from + ROWS_TOGETHER);
				await transaction.insertInto('events').values(some).execute();
			}
		}
	});
}
