import { expect, it } from 'vitest';
import { pickBelow } from '#lib/server/auth/tokens.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import {
	changeSettings,
	closeAssignment,
	deleteAssignment,
	pauseAssignment,
	renewAssignmentCode,
	reopenAssignment,
	resumeAssignment
} from './change.ts';
import { selectOptionalCode } from './select.ts';
import { settingsOf } from '#lib/server/assignments/standing.ts';
import {
	auditOf,
	insertAssignment,
	insertClass,
	settleSeat
} from '#lib/server/assignments/testing/a-class.ts';

const store = freshStore();

async function anAssignment(columns: Parameters<typeof insertAssignment>[1] = {}) {
	await insertClass(store.db);
	return insertAssignment(store.db, columns);
}

const by = (assignment: AssignmentRow, now = 7) => ({ person: 'teacher', assignment, now });
const kept = () => store.db.selectFrom('assignments').selectAll().executeTakeFirstOrThrow();
const done = async () => (await auditOf(store.db)).map(({ action }) => action);

it('sets an assignment anew, and writes down what it was before', async () => {
	const assignment = await anAssignment();
	const before = settingsOf(assignment);
	const settings = { ...before, feedback: 'end', tries: 2, closesAt: 50 } as const;
	await changeSettings(store.db, by(assignment), settings);
	expect(settingsOf(await kept())).toEqual(settings);
	const detail = { assignment: 'assignment', from: before, to: settings };
	expect(await auditOf(store.db)).toEqual([
		{ person: 'teacher', classroom: 'class', action: 'assignment.set', detail, at: 7 }
	]);
});

it('holds an assignment and lets it go on', async () => {
	await pauseAssignment(store.db, by(await anAssignment()));
	expect(await kept()).toMatchObject({ paused_at: 7, closed_at: null });
	await resumeAssignment(store.db, by(await kept(), 9));
	expect(await kept()).toMatchObject({ paused_at: null });
	expect(await done()).toEqual(['assignment.pause', 'assignment.resume']);
});

it('closes an assignment and opens it again, with the closing that is yet to come', async () => {
	await closeAssignment(store.db, by(await anAssignment({ settings: { closesAt: 100 } })));
	expect(await kept()).toMatchObject({ closed_at: 7 });
	await reopenAssignment(store.db, by(await kept(), 9));
	expect(await kept()).toMatchObject({ closed_at: null });
	expect(settingsOf(await kept()).closesAt).toBe(100);
	expect(await done()).toEqual(['assignment.close', 'assignment.reopen']);
});

it('leaves every other assignment of the class as it is', async () => {
	const assignment = await anAssignment();
	const other = await insertAssignment(store.db, { id: 'other' });
	await changeSettings(store.db, by(assignment), { ...settingsOf(assignment), tries: 3 });
	await pauseAssignment(store.db, by(assignment));
	await closeAssignment(store.db, by(assignment));
	const query = store.db.selectFrom('assignments').selectAll().where('id', '=', 'other');
	expect(await query.execute()).toEqual([other]);
});

it.each([
	['by itself', {}],
	['by hand as well', { closed_at: 50 }]
])('opens what has closed %s, for good', async (_, columns) => {
	const assignment = await anAssignment({ settings: { opensAt: 5, closesAt: 100 }, ...columns });
	await reopenAssignment(store.db, by(assignment, 100));
	expect(await kept()).toMatchObject({ closed_at: null });
	expect(settingsOf(await kept())).toEqual({
		feedback: 'each',
		counts: 'first',
		confidence: true,
		timeZone: 'America/New_York',
		opensAt: 5
	});
	const [entry] = await auditOf(store.db);
	expect(entry?.detail).toEqual({ assignment: 'assignment', closed: 100 });
});

it.each([
	['pausing what is paused', pauseAssignment, { paused_at: 3 }],
	['resuming what goes on', resumeAssignment, {}],
	['closing what is closed', closeAssignment, { closed_at: 3 }],
	['opening what is open', reopenAssignment, { settings: { closesAt: 100 } }]
])('changes nothing by %s, and writes nothing down', async (_, act, columns) => {
	const assignment = await anAssignment(columns);
	await act(store.db, by(assignment));
	expect(await kept()).toEqual(assignment);
	expect(await done()).toEqual([]);
});

it('gives an assignment a new code; the one before leads nowhere, every other still does', async () => {
	const assignment = await anAssignment();
	await insertAssignment(store.db, { id: 'other' });
	const code = { classroom: 'class', created_at: 1 };
	await store.db
		.insertInto('codes')
		.values([
			{ ...code, id: 'BCDFGH', assignment: 'assignment' },
			{ ...code, id: 'JKMNPQ', assignment: null },
			{ ...code, id: 'RSTVWX', assignment: 'other' }
		])
		.execute();
	const renewed = await renewAssignmentCode(store.db, by(assignment), { pick: pickBelow, now: 7 });
	expect(await selectOptionalCode(store.db, 'assignment')).toBe(renewed);
	const codes = await store.db.selectFrom('codes').select('id').execute();
	expect(codes.map(({ id }) => id).sort()).toEqual(['JKMNPQ', 'RSTVWX', renewed].sort());
	expect(await done()).toEqual(['assignment.renew-code']);
});

it('deletes an assignment with everything that belongs to it, and no other', async () => {
	const assignment = await anAssignment();
	await insertAssignment(store.db, { id: 'other' });
	await settleSeat(store.db, 'amber', { extra_ms: 5 });
	await settleSeat(store.db, 'amber', { extra_ms: 5, assignment: 'other' });
	for (const id of ['assignment', 'other']) {
		await store.db
			.insertInto('attempts')
			.values({ id: `attempt-at-${id}`, assignment: id, seat: 'amber', created_at: 1 })
			.execute();
	}
	await deleteAssignment(store.db, by(assignment));
	for (const table of ['attempts', 'assignment_seats'] as const) {
		const rows = await store.db.selectFrom(table).select('assignment').execute();
		expect(rows).toEqual([{ assignment: 'other' }]);
	}
	expect((await kept()).id).toBe('other');
	expect(await auditOf(store.db)).toMatchObject([
		{ action: 'assignment.delete', detail: { module: 'small' } }
	]);
});
