import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { insertSeat } from '#lib/server/assignments/testing/a-class.ts';
import { deletePerson } from '#lib/server/auth/people/delete-person.ts';
import { tables } from '#lib/server/db/tables/tables.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { insertAttempt } from '#lib/server/edits/testing/an-answer.ts';
import { CLOCKS } from './inventory.ts';
import type { Clock } from './inventory.ts';
import { setRetention } from './retention.ts';
import { selectSweeps, startSweeping, sweep } from './sweep.ts';
import { insertSchool } from './testing/a-school.ts';

const store = freshStore();
const DAY = 86_400_000;
// Everything of the school happened within the first second of 1970.
const after = (days: number) => days * DAY + 2000;
const nothing = { expired: 0, answers: 0, classes: 0, seats: 0, audit: 0, sweeps: 0 };

beforeEach(() => insertSchool(store.db));

async function putAway(...classes: string[]) {
	const update = store.db.updateTable('classrooms').set({ archived_at: 1000 });
	await update.where('id', 'in', classes).execute();
}

it('goes by the days of each kind, and by those of no other', async () => {
	const days = { answers: 50, classes: 100, seats: 200, sweeps: 300, audit: 365 };
	await setRetention(store.db, days, { person: 'stays-teacher', now: 1 });
	await putAway('stays-class');
	await sweep(store.db, 1000);
	const deleted = async (day: number) => {
		const { audit, ...report } = await sweep(store.db, after(day));
		return { ...report, audit: Math.sign(audit) };
	};
	expect(await deleted(49)).toEqual(nothing);
	expect(await deleted(50)).toEqual({ ...nothing, answers: 6 });
	expect(await deleted(99)).toEqual(nothing);
	expect(await deleted(100)).toEqual({ ...nothing, classes: 1 });
	expect(await deleted(199)).toEqual(nothing);
	expect(await deleted(200)).toEqual({ ...nothing, seats: 2 });
	expect(await deleted(299)).toEqual(nothing);
	expect(await deleted(300)).toEqual({ ...nothing, sweeps: 2 });
	expect(await deleted(364)).toMatchObject({ audit: 0 });
	expect(await deleted(365)).toMatchObject({ audit: 1 });
});

it('says of every table what really empties it', async () => {
	const days = { answers: 30, seats: 40, classes: 50, audit: 400, sweeps: 400 };
	await setRetention(store.db, days, { person: 'stays-teacher', now: 1 });
	const gone: Clock[] = [];
	const emptiedBy = async (...clocks: Clock[]) => {
		gone.push(...clocks);
		const empty: string[] = [];
		for (const { name } of tables) {
			const query = store.db.selectFrom(name as keyof Tables).selectAll();
			if ((await query.execute()).length === 0) empty.push(name);
		}
		const expected = tables.filter(({ name }) => gone.includes(CLOCKS[name as keyof Tables]));
		expect(empty, clocks.join()).toEqual(expected.map(({ name }) => name));
	};
	await emptiedBy();
	await sweep(store.db, 1000);
	await emptiedBy('expired');
	await sweep(store.db, after(30));
	await emptiedBy('answers');
	await sweep(store.db, after(40));
	await emptiedBy('seats', 'with-seat');
	// A class of its own keeps its code without an assignment.
	const code = { id: 'own', classroom: 'stays-class', assignment: null, created_at: 1 };
	await store.db.insertInto('codes').values(code).execute();
	await store.db.deleteFrom('assignments').where('classroom', '=', 'stays-class').execute();
	for (const table of ['rulings', 'live_acts'] as const) {
		await store.db.deleteFrom(table).where('assignment', '=', 'erased-assignment').execute();
	}
	await emptiedBy('with-assignment');
	await putAway('erased-class', 'stays-class');
	await sweep(store.db, after(50));
	await emptiedBy('classes', 'with-class');
	for (const person of ['erased-teacher', 'stays-teacher']) {
		await deletePerson(store.db, person, after(60));
	}
	await emptiedBy('with-account');
	await sweep(store.db, after(500));
	await emptiedBy('audit');
	expect(await selectSweeps(store.db, 9)).toHaveLength(1);
});

it('deletes the log and the reports at the very moment their time is over', async () => {
	await sweep(store.db, 10);
	expect(await sweep(store.db, 10 + 365 * DAY - 1)).toMatchObject({ sweeps: 1 });
	expect(await sweep(store.db, 10 + 365 * DAY)).toMatchObject({ sweeps: 1 });
	expect(await sweep(store.db, 10 + 1095 * DAY - 1)).toMatchObject({ audit: 0 });
	expect((await sweep(store.db, 10 + 1095 * DAY)).audit).toBeGreaterThan(0);
});

describe('the answers of an assignment', () => {
	beforeEach(() => store.db.deleteFrom('probes').execute());

	const change = (columns: { settings?: object; closed_at?: number }) => {
		const whole = { feedback: 'each', counts: 'first', confidence: true, timeZone: 'UTC' };
		const settings = JSON.stringify({ ...whole, ...columns.settings });
		return store.db
			.updateTable('assignments')
			.set({ ...columns, settings })
			.where('id', '=', 'stays-assignment')
			.execute();
	};
	const deleted = async (now: number) => (await sweep(store.db, now)).answers;

	it('no longer wait for a closing that a teacher brought forward by hand', async () => {
		await change({ settings: { closesAt: 999 * DAY }, closed_at: 5 });
		expect(await deleted(after(400))).toBe(4);
	});

	it('wait until the moment of the closing, and not beyond it', async () => {
		await change({ settings: { closesAt: 500 * DAY } });
		expect(await deleted(500 * DAY - 1)).toBe(2);
		expect(await deleted(500 * DAY)).toBe(2);
	});

	it('go also where none of them says anything yet', async () => {
		await store.db.deleteFrom('events').execute();
		expect(await deleted(after(400))).toBe(4);
	});

	it('stay while somebody has only just begun', async () => {
		await insertSeat(store.db, { id: 'late', classroom: 'stays-class' });
		const late = await insertAttempt(store.db, 'late', [], 'stays-assignment');
		await store.db
			.updateTable('attempts')
			.set({ created_at: 10 * DAY })
			.where('id', '=', late)
			.execute();
		expect(await deleted(after(400))).toBe(2);
		expect(await deleted(after(410))).toBe(3);
	});

	it('are missed in the log of their own class', async () => {
		await deleted(after(400));
		const query = store.db.selectFrom('audit').select(['classroom', 'detail']);
		const log = await query.where('action', '=', 'answers.expire').orderBy('classroom').execute();
		expect(log).toEqual(
			['erased', 'stays'].map((part) => ({
				classroom: `${part}-class`,
				detail: JSON.stringify({ assignment: `${part}-assignment`, attempts: 2 })
			}))
		);
	});
});

describe('questions that came back', () => {
	const deleted = async (now: number) => (await sweep(store.db, now)).answers;
	const left = async () => {
		const rows = await store.db.selectFrom('probes').select('id').execute();
		return rows.map(({ id }) => id);
	};

	beforeEach(() => store.db.deleteFrom('attempts').execute());

	it('go with their answers so many days after the last of them', async () => {
		await store.db
			.updateTable('probe_answers')
			.set({ received_at: 10 * DAY })
			.where('id', '=', 'stays-probe-answer')
			.execute();
		expect(await deleted(after(400))).toBe(1);
		expect(await left()).toEqual(['stays-probe']);
		expect(await deleted(410 * DAY - 1)).toBe(0);
		expect(await deleted(410 * DAY)).toBe(1);
		expect(await store.db.selectFrom('probe_answers').selectAll().execute()).toEqual([]);
	});

	it('go also where none was answered', async () => {
		await store.db.deleteFrom('probe_answers').execute();
		expect(await deleted(400 * DAY)).toBe(0);
		expect(await deleted(400 * DAY + 1)).toBe(2);
	});

	it('are missed in the log of their own class', async () => {
		await deleted(after(400));
		const query = store.db.selectFrom('audit').select(['person', 'classroom', 'detail']);
		const log = await query.where('action', '=', 'probes.expire').orderBy('classroom').execute();
		const detail = JSON.stringify({ probes: 1 });
		expect(log).toEqual(
			['erased', 'stays'].map((part) => ({ person: null, classroom: `${part}-class`, detail }))
		);
	});

	it('keep a seat that has nothing else', async () => {
		await setRetention(
			store.db,
			{ answers: 3650, seats: 30, classes: 30, audit: 3650, sweeps: 30 },
			{ person: 'stays-teacher', now: 1 }
		);
		expect(await sweep(store.db, after(30))).toMatchObject({ seats: 2 });
		expect(await left()).toHaveLength(2);
	});
});

it('sweeps as the server starts and daily, until it ends', async () => {
	vi.useFakeTimers({ now: after(1), toFake: ['Date', 'setInterval', 'clearInterval'] });
	onTestFinished(() => void vi.useRealTimers());
	await store.db.deleteFrom('sweeps').execute();
	const days = async () => (await selectSweeps(store.db, 9)).map(({ at }) => at).reverse();
	const until = async (count: number) => {
		while ((await days()).length < count) await new Promise((resolve) => setTimeout(resolve, 5));
		return days();
	};
	const stop = startSweeping(store.db);
	expect(await until(1)).toEqual([after(1)]);
	vi.advanceTimersByTime(DAY - 1);
	expect(await days()).toEqual([after(1)]);
	vi.advanceTimersByTime(1);
	expect(await until(2)).toEqual([after(1), after(2)]);
	stop();
	vi.advanceTimersByTime(3 * DAY);
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect(await days()).toHaveLength(2);
});
