import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { settingsOf } from '#lib/server/assignments/standing.ts';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { eraseClass, eraseSeat } from './erase.ts';
import { selectRetention } from './retention.ts';

const DAY = 86_400_000;
// Far below the number of values that one statement may hold.
const TOGETHER = 500;

/** How many of each kind one run deleted. */
export const SweepReport = z.object({
	expired: z.number(),
	answers: z.number(),
	classes: z.number(),
	seats: z.number(),
	audit: z.number(),
	sweeps: z.number()
});
export type SweepReport = z.infer<typeof SweepReport>;

/** Deletes whatever’s time is over, and writes down how much; `now` in ms since 1970. */
export async function sweep(db: Kysely<Tables>, now: number): Promise<SweepReport> {
	const days = await selectRetention(db);
	const before = (kind: keyof typeof days) => now - days[kind] * DAY;
	const report: SweepReport = {
		expired: await deleteExpired(db, now),
		answers:
			(await deleteAnswers(db, before('answers'), now)) +
			(await deleteProbes(db, before('answers'), now)),
		classes: await deleteClasses(db, before('classes'), now),
		seats: await deleteSeats(db, before('seats'), now),
		audit: await deleteBefore(db, 'audit', before('audit')),
		sweeps: await deleteBefore(db, 'sweeps', before('sweeps'))
	};
	const row = { id: uuidv7(), at: now, report: JSON.stringify(report) };
	await db.insertInto('sweeps').values(row).execute();
	return report;
}

/** The latest runs and what they deleted, the latest first. */
export async function selectSweeps(
	db: Kysely<Tables>,
	limit: number
): Promise<{ at: number; report: SweepReport }[]> {
	const rows = await db
		.selectFrom('sweeps')
		.select(['at', 'report'])
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(limit)
		.execute();
	return rows.map(({ at, report }) => ({ at, report: SweepReport.parse(JSON.parse(report)) }));
}

/** Deletes at once and then daily; returns what ends it. A run that fails is said, and the next one comes. */
export function startSweeping(db: Kysely<Tables>): () => void {
	const run = () => {
		sweep(db, Date.now()).catch((error: unknown) => {
			console.error('what is over could not be deleted:', error);
		});
	};
	run();
	const timer = setInterval(run, DAY);
	timer.unref();
	return () => clearInterval(timer);
}

async function deleteExpired(db: Kysely<Tables>, now: number): Promise<number> {
	let deleted = 0;
	for (const table of ['logins', 'seat_logins', 'challenges', 'links'] as const) {
		const { numDeletedRows } = await db
			.deleteFrom(table)
			.where('expires_at', '<=', now)
			.executeTakeFirst();
		deleted += Number(numDeletedRows);
	}
	return deleted;
}

/** All attempts at an assignment go together, so that the results of a class never wither seat by seat. */
async function deleteAnswers(db: Kysely<Tables>, before: number, now: number): Promise<number> {
	const rows = await db
		.selectFrom('attempts')
		.innerJoin('assignments', 'assignments.id', 'attempts.assignment')
		.leftJoin('events', 'events.attempt', 'attempts.id')
		.select(['assignments.id', 'assignments.classroom', 'assignments.settings'])
		.select('assignments.closed_at')
		.select((each) => [
			each.fn.max('events.received_at').as('last'),
			each.fn.max('attempts.created_at').as('begun')
		])
		.groupBy(['assignments.id', 'assignments.classroom', 'assignments.settings'])
		.groupBy('assignments.closed_at')
		.execute();
	let deleted = 0;
	for (const { id, classroom, settings, closed_at, last, begun } of rows) {
		const { closesAt } = settingsOf({ settings });
		const waits = closed_at === null && closesAt !== undefined && closesAt > now;
		if (waits || Math.max(last ?? 0, begun) > before) continue;
		deleted += await db.transaction().execute(async (transaction) => {
			const { numDeletedRows } = await transaction
				.deleteFrom('attempts')
				.where('assignment', '=', id)
				.executeTakeFirst();
			const detail = { assignment: id, attempts: Number(numDeletedRows) };
			const entry = { person: undefined, classroom, detail, at: now };
			await recordAudit(transaction, { ...entry, action: 'answers.expire' });
			return Number(numDeletedRows);
		});
	}
	return deleted;
}

/** Each set of questions that came back is over by itself: it belongs to a seat and to no assignment. */
async function deleteProbes(db: Kysely<Tables>, before: number, now: number): Promise<number> {
	return db.transaction().execute(async (transaction) => {
		const rows = await transaction
			.selectFrom('probes')
			.innerJoin('seats', 'seats.id', 'probes.seat')
			.select(['probes.id', 'seats.classroom'])
			.where('probes.created_at', '<=', before)
			.where('probes.id', 'not in', (of) =>
				of.selectFrom('probe_answers').select('probe').where('received_at', '>', before)
			)
			.execute();
		for (const [classroom, gone] of Map.groupBy(rows, (row) => row.classroom)) {
			const ids = gone.map(({ id }) => id);
			for (let at = 0; at < ids.length; at += TOGETHER) {
				const some = ids.slice(at, at + TOGETHER);
				await transaction.deleteFrom('probes').where('id', 'in', some).execute();
			}
			const entry = { person: undefined, classroom, detail: { probes: ids.length }, at: now };
			await recordAudit(transaction, { ...entry, action: 'probes.expire' });
		}
		return rows.length;
	});
}

async function deleteClasses(db: Kysely<Tables>, before: number, now: number): Promise<number> {
	const rows = await db
		.selectFrom('classrooms')
		.select('id')
		.where('archived_at', '<=', before)
		.execute();
	for (const { id } of rows) await eraseClass(db, id, { person: undefined, now });
	return rows.length;
}

async function deleteSeats(db: Kysely<Tables>, before: number, now: number): Promise<number> {
	const rows = await db
		.selectFrom('seats')
		.select(['id', 'classroom'])
		.where('created_at', '<=', before)
		.where('id', 'not in', (used) => used.selectFrom('attempts').select('seat'))
		.where('id', 'not in', (used) => used.selectFrom('seat_logins').select('seat'))
		.where('id', 'not in', (used) => used.selectFrom('probes').select('seat'))
		.execute();
	for (const { id, classroom } of rows) {
		await eraseSeat(db, { classroom, seat: id }, { person: undefined, now });
	}
	return rows.length;
}

async function deleteBefore(
	db: Kysely<Tables>,
	table: 'audit' | 'sweeps',
	before: number
): Promise<number> {
	const { numDeletedRows } = await db
		.deleteFrom(table)
		.where('at', '<=', before)
		.executeTakeFirst();
	return Number(numDeletedRows);
}
