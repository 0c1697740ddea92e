import { beforeEach, describe, expect, it } from 'vitest';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { RETENTION, RetentionForm, selectRetention, setRetention } from './retention.ts';
import { selectSweeps, sweep } from './sweep.ts';
import { findEverywhere, insertSchool } from './testing/a-school.ts';

const store = freshStore();
const DAY = 86_400_000;
// Everything of the school happened within the first second of 1970.
const after = (days: number) => days * DAY + 2000;

beforeEach(async () => {
	await insertSchool(store.db);
	await store.db.deleteFrom('sweeps').execute();
	await store.db.deleteFrom('probes').execute();
});

const count = async (table: keyof Tables) =>
	(await store.db.selectFrom(table).selectAll().execute()).length;

async function settings(assignment: string, more: object) {
	const rows = store.db.selectFrom('assignments').select('settings').where('id', '=', assignment);
	const { settings: kept } = await rows.executeTakeFirstOrThrow();
	const changed = JSON.stringify({ ...(JSON.parse(kept) as object), ...more });
	await store.db
		.updateTable('assignments')
		.set({ settings: changed })
		.where('id', '=', assignment)
		.execute();
}

describe('a sweep', () => {
	it('deletes what has expired at once, and nothing else', async () => {
		const report = await sweep(store.db, 1000);
		expect(report).toEqual({ expired: 8, answers: 0, classes: 0, seats: 0, audit: 0, sweeps: 0 });
		expect([await count('logins'), await count('seat_logins')]).toEqual([0, 0]);
		expect([await count('challenges'), await count('links')]).toEqual([0, 0]);
		expect(await count('events')).toBe(4);
	});

	it('leaves what has not expired', async () => {
		expect((await sweep(store.db, 999)).expired).toBe(0);
		expect(await count('logins')).toBe(2);
	});

	it('deletes the answers of an assignment so many days after the last, all at once', async () => {
		await store.db
			.updateTable('events')
			.set({ received_at: 10 * DAY })
			.where('attempt', 'in', (of) =>
				of.selectFrom('attempts').select('id').where('seat', '=', 'stays-seat')
			)
			.execute();
		const report = await sweep(store.db, after(400));
		expect(report.answers).toBe(2);
		expect(await findEverywhere(store.db, 'erased-assignment')).toContain('assignments.id');
		const left = await store.db.selectFrom('attempts').select('assignment').execute();
		expect(left).toEqual([{ assignment: 'stays-assignment' }, { assignment: 'stays-assignment' }]);
		expect((await sweep(store.db, after(410))).answers).toBe(2);
	});

	it('keeps answers while their assignment waits to close', async () => {
		await settings('stays-assignment', { closesAt: 500 * DAY });
		expect((await sweep(store.db, after(401))).answers).toBe(2);
		expect((await sweep(store.db, after(500))).answers).toBe(2);
	});

	it('writes into the log of the class that answers were deleted', async () => {
		await sweep(store.db, after(400));
		const log = await store.db
			.selectFrom('audit')
			.selectAll()
			.where('action', '=', 'answers.expire')
			.execute();
		expect(log).toHaveLength(2);
		expect(log[0]).toMatchObject({
			person: null,
			detail: expect.stringContaining('"attempts":2') as string
		});
	});

	it('deletes a class so many days after it was put away, without a trace', async () => {
		await store.db
			.updateTable('classrooms')
			.set({ archived_at: 5 * DAY })
			.where('id', '=', 'erased-class')
			.execute();
		expect((await sweep(store.db, 405 * DAY - 1)).classes).toBe(0);
		expect((await sweep(store.db, 405 * DAY)).classes).toBe(1);
		expect(await findEverywhere(store.db, 'erased-class')).toEqual([]);
		expect(await findEverywhere(store.db, 'stays-class')).toContain('classrooms.id');
	});

	it('deletes seats that nobody took, and no other', async () => {
		for (const id of ['unused', 'taken']) {
			await store.db
				.insertInto('seats')
				.values({
					id,
					classroom: 'stays-class',
					name: id,
					rejoin_word: 'pencil',
					created_at: 1,
					preview: 0
				})
				.execute();
		}
		const login = { id: 'login', seat: 'taken', created_at: 1, expires_at: after(9999) };
		await store.db.insertInto('seat_logins').values(login).execute();
		await settings('stays-assignment', { closesAt: after(9999) });
		const report = await sweep(store.db, after(400));
		// The two of the other class have lost their answers in the same run.
		expect(report.seats).toBe(3);
		expect(await findEverywhere(store.db, 'unused')).toEqual([]);
		const left = await store.db.selectFrom('seats').select('id').orderBy('id').execute();
		expect(left.map(({ id }) => id)).toEqual(['stays-other-seat', 'stays-seat', 'taken']);
	});

	it('deletes the log and its own reports when their time is over', async () => {
		await sweep(store.db, 0);
		const report = await sweep(store.db, after(1095));
		expect(report.audit).toBe(6);
		expect(report.sweeps).toBe(1);
	});

	it('keeps a report of each run, the latest first', async () => {
		await sweep(store.db, 999);
		const report = await sweep(store.db, 1000);
		expect(await selectSweeps(store.db, 1)).toEqual([{ at: 1000, report }]);
		expect(await selectSweeps(store.db, 9)).toHaveLength(2);
	});

	it('goes by the days that were set', async () => {
		const days = { ...(await selectRetention(store.db)), answers: 30 };
		await setRetention(store.db, days, { person: 'stays-teacher', now: 1 });
		expect((await sweep(store.db, after(29))).answers).toBe(0);
		expect((await sweep(store.db, after(30))).answers).toBe(4);
	});
});

describe('the days to keep', () => {
	it('are the defaults until they are set', async () => {
		await store.db.deleteFrom('settings').execute();
		expect(await selectRetention(store.db)).toEqual({
			answers: 400,
			classes: 400,
			seats: 400,
			audit: 1095,
			sweeps: 365
		});
	});

	it('are kept when they are set, and it is written down', async () => {
		const days = { answers: 100, classes: 200, seats: 300, audit: 400, sweeps: 500 };
		await setRetention(store.db, days, { person: 'stays-teacher', now: 77 });
		await setRetention(store.db, days, { person: 'stays-teacher', now: 78 });
		expect(await selectRetention(store.db)).toEqual(days);
		expect(
			await store.db.selectFrom('audit').selectAll().where('at', '=', 77).executeTakeFirst()
		).toMatchObject({ action: 'retention.set', detail: JSON.stringify(days) });
	});

	it('are the default where what is kept is out of bounds', async () => {
		await store.db.updateTable('settings').set({ value: '1' }).execute();
		expect((await selectRetention(store.db)).answers).toBe(400);
	});

	it.each(Object.entries(RETENTION))(
		'are whole and within bounds for %s',
		(kind, { least, most }) => {
			const days = { answers: 100, classes: 100, seats: 100, audit: 400, sweeps: 100 };
			const takes = (value: unknown) => RetentionForm.safeParse({ ...days, [kind]: value }).success;
			expect([least, String(most)].map(takes)).toEqual([true, true]);
			expect([least - 1, most + 1, least + 0.5, '', 'soon', undefined].map(takes)).toEqual(
				Array(6).fill(false)
			);
		}
	);
});
