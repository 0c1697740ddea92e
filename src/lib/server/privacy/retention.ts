import type { Kysely } from 'kysely';
import { z } from 'zod';
import { recordAudit } from '#lib/server/audit/record.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** What is deleted by itself after a number of days, with the bounds of that number and its default. */
export const RETENTION = {
	/** Answers, after the last of their assignment; never while it waits to close by itself. */
	answers: { least: 30, most: 3650, days: 400 },
	/** Classes, after they were put away. */
	classes: { least: 30, most: 3650, days: 400 },
	/** Seats that nobody took. */
	seats: { least: 30, most: 3650, days: 400 },
	/** What was done by whom. */
	audit: { least: 365, most: 3650, days: 1095 },
	/** What was deleted when. */
	sweeps: { least: 30, most: 3650, days: 365 }
} as const;

/** A kind of data that an administrator sets a number of days for. */
export type RetentionKind = keyof typeof RETENTION;

/** Days for each kind. */
export type RetentionDays = Record<RetentionKind, number>;

export const RETENTION_KINDS = Object.keys(RETENTION) as RetentionKind[];

const daysOf = (kind: RetentionKind) =>
	z.coerce.number().int().min(RETENTION[kind].least).max(RETENTION[kind].most);

/** Days for each kind, as a form sends them. */
export const RetentionForm = z.object({
	answers: daysOf('answers'),
	classes: daysOf('classes'),
	seats: daysOf('seats'),
	audit: daysOf('audit'),
	sweeps: daysOf('sweeps')
});

const nameOf = (kind: RetentionKind) => `retention.${kind}`;

/** The days that hold: those an administrator set, else the default. */
export async function selectRetention(db: Kysely<Tables>): Promise<RetentionDays> {
	const rows = await db
		.selectFrom('settings')
		.selectAll()
		.where('id', 'in', RETENTION_KINDS.map(nameOf))
		.execute();
	const days = (kind: RetentionKind) => {
		const row = rows.find(({ id }) => id === nameOf(kind));
		// A value that another version of the app would take does not stop the deleting.
		return daysOf(kind).catch(RETENTION[kind].days).parse(row?.value);
	};
	return {
		answers: days('answers'),
		classes: days('classes'),
		seats: days('seats'),
		audit: days('audit'),
		sweeps: days('sweeps')
	};
}

/** Sets the days for each kind. */
export async function setRetention(
	db: Kysely<Tables>,
	days: RetentionDays,
	{ person, now }: { person: string; now: number }
): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		for (const kind of RETENTION_KINDS) {
			const value = JSON.stringify(days[kind]);
			await transaction
				.insertInto('settings')
				.values({ id: nameOf(kind), value })
				.onConflict((conflict) => conflict.column('id').doUpdateSet({ value }))
				.execute();
		}
		await recordAudit(transaction, { person, action: 'retention.set', detail: days, at: now });
	});
}
