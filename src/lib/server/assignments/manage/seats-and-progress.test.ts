import { expect, it } from 'vitest';
import { startSeatLogin } from '#lib/server/classrooms/seat-logins.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { selectProgress } from './progress.ts';
import { selectSettledSeats, settleSeats } from './some-seats.ts';
import {
	auditOf,
	insertAssignment,
	insertClass,
	insertSeat,
	settleSeat
} from '#lib/server/assignments/testing/a-class.ts';

const store = freshStore();
const amber = { id: 'amber', name: 'amber-otter', included: false, extraMs: 0 };
const brisk = { id: 'brisk', name: 'brisk-otter', included: false, extraMs: 0 };

/** A class of two and a teacher’s preview, with an assignment. */
async function anAssignment(columns: Parameters<typeof insertAssignment>[1] = {}) {
	await insertClass(store.db);
	await insertSeat(store.db, { id: 'preview', preview: 1 });
	const assignment = await insertAssignment(store.db, columns);
	return { person: 'teacher', assignment, now: 7 };
}

async function attempt(seat: string, ...types: string[]) {
	await store.db
		.insertInto('attempts')
		.values({ id: `by-${seat}`, assignment: 'assignment', seat, created_at: 1 })
		.execute();
	for (const [index, type] of types.entries()) {
		const body = JSON.stringify({ type, reason: '"type":"finished"' });
		await store.db
			.insertInto('events')
			.values({ id: `${seat}-${index}`, attempt: `by-${seat}`, seq: index, received_at: 1, body })
			.execute();
	}
}

it('lists every seat of the class but a teacher’s preview', async () => {
	const { assignment } = await anAssignment();
	expect(await selectSettledSeats(store.db, assignment)).toEqual([amber, brisk]);
});

it('settles who does it and who has extra time, and writes it down', async () => {
	const doing = await anAssignment();
	await settleSeat(store.db, 'brisk', { included: 1, extra_ms: 9 });
	const seats = [
		{ id: 'amber', included: true, extraMs: 60_000 },
		{ id: 'brisk', included: false, extraMs: 0 }
	];
	expect(await settleSeats(store.db, doing, { wholeClass: false, seats })).toBe(true);
	expect(await selectSettledSeats(store.db, doing.assignment)).toEqual([
		{ ...amber, included: true, extraMs: 60_000 },
		brisk
	]);
	const { whole_class } = await store.db
		.selectFrom('assignments')
		.select('whole_class')
		.executeTakeFirstOrThrow();
	expect(whole_class).toBe(0);
	const kept = [{ seat: 'amber', included: 1, extra_ms: 60_000 }];
	expect(await auditOf(store.db)).toMatchObject([
		{
			action: 'assignment.settle',
			detail: { assignment: 'assignment', wholeClass: false, seats: kept }
		}
	]);
});

it('gives it to the whole class again, and keeps the extra time', async () => {
	const doing = await anAssignment({ whole_class: 0 });
	const seats = [{ id: 'amber', included: false, extraMs: 5 }];
	await settleSeats(store.db, doing, { wholeClass: true, seats });
	expect(await store.db.selectFrom('assignments').select('whole_class').execute()).toEqual([
		{ whole_class: 1 }
	]);
	expect(await selectSettledSeats(store.db, doing.assignment)).toEqual([
		{ ...amber, extraMs: 5 },
		brisk
	]);
});

it('leaves what is settled in another assignment of the class', async () => {
	const doing = await anAssignment({ whole_class: 0 });
	const other = await insertAssignment(store.db, { id: 'other', whole_class: 0 });
	await settleSeat(store.db, 'brisk', { assignment: 'other', included: 1, extra_ms: 9 });
	await settleSeats(store.db, doing, {
		wholeClass: true,
		seats: [{ id: 'amber', included: true, extraMs: 5 }]
	});
	expect(await selectSettledSeats(store.db, other)).toEqual([
		amber,
		{ ...brisk, included: true, extraMs: 9 }
	]);
	const query = store.db.selectFrom('assignments').select(['id', 'whole_class']).orderBy('id');
	expect(await query.execute()).toEqual([
		{ id: 'assignment', whole_class: 1 },
		{ id: 'other', whole_class: 0 }
	]);
});

it.each(['stray', 'preview', 'nobody'])('settles nothing when one seat is %s', async (id) => {
	const doing = await anAssignment();
	await insertClass(store.db, { id: 'other', teacher: 'another', seats: ['stray'] });
	await settleSeat(store.db, 'amber', { extra_ms: 5 });
	const seats = [
		{ id: 'brisk', included: true, extraMs: 0 },
		{ id, included: true, extraMs: 0 }
	];
	expect(await settleSeats(store.db, doing, { wholeClass: false, seats })).toBe(false);
	expect(await selectSettledSeats(store.db, doing.assignment)).toEqual([
		{ ...amber, extraMs: 5 },
		brisk
	]);
	expect(await auditOf(store.db)).toEqual([]);
});

it('counts who has begun and who has finished, without a teacher’s preview', async () => {
	const { assignment } = await anAssignment();
	await attempt('amber', 'started', 'answered');
	await attempt('brisk', 'started', 'finished', 'finished');
	await attempt('preview', 'started', 'finished');
	const progress = { seats: 2, joined: 2, started: 2, finished: 1 };
	expect(await selectProgress(store.db, assignment)).toEqual(progress);
});

it('counts no seat of another class', async () => {
	const { assignment } = await anAssignment();
	await insertClass(store.db, { id: 'other', teacher: 'another', seats: ['stray'] });
	await startSeatLogin(store.db, 'stray', 7);
	const progress = { seats: 2, joined: 0, started: 0, finished: 0 };
	expect(await selectProgress(store.db, assignment)).toEqual(progress);
});

it('counts those alone for whom it is', async () => {
	const { assignment } = await anAssignment({ whole_class: 0 });
	await settleSeat(store.db, 'amber', { included: 1 });
	await settleSeat(store.db, 'brisk', { extra_ms: 5 });
	await attempt('brisk', 'started', 'finished');
	const progress = { seats: 1, joined: 0, started: 0, finished: 0 };
	expect(await selectProgress(store.db, assignment)).toEqual(progress);
});

it('counts a seat as taken once a browser has it', async () => {
	const { assignment } = await anAssignment();
	for (const seat of ['amber', 'preview']) await startSeatLogin(store.db, seat, 7);
	const progress = { seats: 2, joined: 1, started: 0, finished: 0 };
	expect(await selectProgress(store.db, assignment)).toEqual(progress);
});

it('counts no attempt at another assignment', async () => {
	const { assignment } = await anAssignment();
	await attempt('amber', 'started', 'finished');
	await insertAssignment(store.db, { id: 'other' });
	expect(await selectProgress(store.db, { ...assignment, id: 'other' })).toEqual({
		seats: 2,
		joined: 0,
		started: 0,
		finished: 0
	});
});
