import { beforeEach, describe, expect, it } from 'vitest';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';
import { selectRulings } from '#lib/server/assignments/rulings.ts';
import { keepVersions } from '#lib/server/content/versions.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { selectResults } from '#lib/server/results/select-results.ts';
import { makeRuling, undoRuling } from './make-ruling.ts';
import type { AskedRuling } from './make-ruling.ts';
import { previewRuling, selectEdits } from './select-edits.ts';
import { insertAttempt, pick } from './testing/an-answer.ts';

const store = freshStore();
let assignment: AssignmentRow;

beforeEach(async () => {
	await insertClass(store.db, { seats: ['amber', 'brisk', 'calm'] });
	assignment = await insertAssignment(store.db, { settings: { feedback: 'end' } });
	await insertAttempt(store.db, 'amber', [[5, pick('a')]]);
	await insertAttempt(store.db, 'brisk', [[5, pick('b')]]);
});

const by = { person: 'teacher', now: 50 };
const accept: AskedRuling = { item: 'compare-choice', kind: 'accept', option: 'a' };

const make = (asked: AskedRuling = accept, note = 'Both answers fit.') =>
	makeRuling(store.db, assignment, { ...asked, note }, by);

async function madeId(asked?: AskedRuling): Promise<string> {
	const made = await make(asked);
	return 'id' in made ? made.id : '';
}

const countsOf = async () => {
	const { counts } = await selectEdits(store.db, assignment);
	return counts.find(({ item }) => item === 'compare-choice');
};

describe('a correction', () => {
	it('is kept with its note and date', async () => {
		const id = await madeId();
		expect(await selectRulings(store.db, 'assignment')).toEqual([
			{
				id,
				item: 'compare-choice',
				kind: 'accept',
				key: { kind: 'choice', option: 'a' },
				note: 'Both answers fit.',
				at: 50,
				undoneAt: undefined
			}
		]);
	});

	it('changes what answers are worth, and no answer', async () => {
		const events = () => store.db.selectFrom('events').selectAll().orderBy('id').execute();
		const before = await events();
		expect(await countsOf()).toMatchObject({ answered: 2, right: 1, options: { a: 1, b: 1 } });
		await make();
		expect(await countsOf()).toMatchObject({ answered: 2, right: 2, options: { a: 1, b: 1 } });
		expect(await events()).toEqual(before);
	});

	it('is written down in the log with who made it', async () => {
		const id = await madeId();
		expect(await store.db.selectFrom('audit').selectAll().executeTakeFirstOrThrow()).toMatchObject({
			person: 'teacher',
			classroom: 'class',
			action: 'key.accept',
			detail: JSON.stringify({
				assignment: 'assignment',
				ruling: id,
				item: 'compare-choice',
				key: { kind: 'choice', option: 'a' }
			}),
			at: 50
		});
	});

	it('strikes a question of any kind', async () => {
		await make({ item: 'audit-order', kind: 'strike' });
		const { struck } = await selectEdits(store.db, assignment);
		expect(struck).toEqual(['audit-order']);
	});

	it('gives a verdict question another key', async () => {
		await make({ item: 'half-verdict', kind: 'rekey', option: 'partly' });
		const { lesson } = await selectEdits(store.db, assignment);
		expect(lesson.items.find(({ id }) => id === 'half-verdict')?.key).toMatchObject({
			correct: 'partly'
		});
	});

	it.each<[string, AskedRuling, string]>([
		['a question that is not there', { ...accept, item: 'nix' }, 'no-item'],
		['an answer that is not there', { ...accept, option: 'd' }, 'no-option'],
		['no answer', { item: 'compare-choice', kind: 'rekey' }, 'no-option'],
		['a verdict that is none', { item: 'half-verdict', kind: 'rekey', option: 'a' }, 'no-option'],
		['the key of a question in parts', { ...accept, item: 'audit-order' }, 'no-options'],
		['an answer that is right already', { ...accept, option: 'b' }, 'so-already'],
		['the key that it has', { ...accept, kind: 'rekey', option: 'b' }, 'so-already']
	])('refuses %s, and writes nothing down', async (_, asked, fault) => {
		expect(await make(asked)).toEqual({ fault });
		expect(await previewRuling(store.db, assignment, asked, 50)).toEqual({ fault });
		expect(await selectRulings(store.db, 'assignment')).toEqual([]);
		expect(await store.db.selectFrom('audit').selectAll().execute()).toEqual([]);
	});

	it('is refused the second time', async () => {
		await make();
		expect(await make()).toEqual({ fault: 'so-already' });
		await make({ item: 'audit-order', kind: 'strike' });
		expect(await make({ item: 'audit-order', kind: 'strike' })).toEqual({ fault: 'so-already' });
	});

	it('may make one of two right answers the only one', async () => {
		await make();
		await make({ item: 'compare-choice', kind: 'rekey', option: 'b' });
		const { lesson } = await selectEdits(store.db, assignment);
		const { key } = lesson.items.find(({ id }) => id === 'compare-choice') ?? {};
		expect(key).toMatchObject({ correct: 'b' });
		expect(key).not.toHaveProperty('alsoCorrect');
	});
});

describe('a correction that is taken back', () => {
	it('counts for nothing, and stays to be read with both names', async () => {
		const id = await madeId();
		const other = { id: 'other-person', name: 'S. Okafor', role: 'teacher', created_at: 1 };
		await store.db.insertInto('people').values(other).execute();
		const undoer = { ...by, person: other.id, now: 60 };
		expect(await undoRuling(store.db, assignment, id, undoer)).toBe(true);
		expect(await countsOf()).toMatchObject({ right: 1 });
		const { rulings } = await selectEdits(store.db, assignment);
		expect(rulings).toMatchObject([
			{ id, at: 50, undoneAt: 60, by: 'R. Ellis', undoneBy: 'S. Okafor' }
		]);
	});

	it('can be made again, and the earlier one stays', async () => {
		const id = await madeId();
		await undoRuling(store.db, assignment, id, { ...by, now: 60 });
		await make();
		const { rulings } = await selectEdits(store.db, assignment);
		expect(rulings.map(({ undoneAt }) => undoneAt).sort()).toEqual([60, undefined]);
	});

	it('cannot be taken back twice, nor by way of another assignment', async () => {
		const id = await madeId();
		const other = await insertAssignment(store.db, { id: 'other' });
		expect(await undoRuling(store.db, other, id, by)).toBe(false);
		await undoRuling(store.db, assignment, id, by);
		expect(await undoRuling(store.db, assignment, id, { ...by, now: 70 })).toBe(false);
		expect((await selectRulings(store.db, 'assignment'))[0]?.undoneAt).toBe(50);
		const log = await store.db.selectFrom('audit').select('action').orderBy('id').execute();
		expect(log.map(({ action }) => action)).toEqual(['key.accept', 'key.undo']);
	});
});

describe('a preview', () => {
	it('tells every score that changes, and stores nothing', async () => {
		expect(await previewRuling(store.db, assignment, accept, 50)).toMatchObject({
			ruling: { item: 'compare-choice', kind: 'accept', key: { kind: 'choice', option: 'a' } },
			names: { amber: 'amber-otter', brisk: 'brisk-otter' },
			answered: 2,
			changes: [
				{
					seat: 'amber',
					item: { before: { points: 0 }, after: { points: 1 } },
					gone: ['number-means-fact']
				}
			]
		});
		expect(await selectRulings(store.db, 'assignment')).toEqual([]);
	});

	it('tells the way back of a correction', async () => {
		const id = await madeId();
		expect(await previewRuling(store.db, assignment, { undo: id }, 60)).toMatchObject({
			changes: [{ seat: 'amber', item: { before: { points: 1 }, after: { points: 0 } } }]
		});
		await undoRuling(store.db, assignment, id, by);
		expect(await previewRuling(store.db, assignment, { undo: id }, 70)).toEqual({
			fault: 'no-item'
		});
	});

	it('is the same as what then comes', async () => {
		const preview = await previewRuling(store.db, assignment, accept, 50);
		const id = await madeId();
		const back = await previewRuling(store.db, assignment, { undo: id }, 60);
		if ('fault' in preview || 'fault' in back) throw new Error('both can be done');
		const sides = (changes: typeof preview.changes) => changes.map(({ item }) => item);
		expect(
			sides(back.changes).map(({ before, after }) => ({ before: after, after: before }))
		).toEqual(sides(preview.changes));
	});

	it('has the totals that the results have, before and after', async () => {
		const totals = async () => {
			const { results } = await selectResults(store.db, assignment);
			return results.seats.find(({ seat }) => seat === 'amber')?.score;
		};
		const preview = await previewRuling(store.db, assignment, accept, 50);
		const before = await totals();
		await make();
		const after = await totals();
		expect(preview).toMatchObject({
			changes: [
				{
					total: {
						before: { points: before?.points, of: before?.max },
						after: { points: after?.points, of: after?.max }
					}
				}
			]
		});
		expect(after?.points).toBe(1);
	});

	it('leaves out answers that do not count, and a teacher’s own', async () => {
		const late = await insertAssignment(store.db, { id: 'late', settings: { closesAt: 100 } });
		await insertAttempt(store.db, 'amber', [[100, pick('a')]], 'late');
		await insertAttempt(store.db, 'brisk', [[99, pick('a')]], 'late');
		await store.db
			.insertInto('seats')
			.values({
				id: 'own',
				classroom: 'class',
				name: 'own',
				rejoin_word: 'x',
				created_at: 1,
				preview: 1
			})
			.execute();
		await insertAttempt(store.db, 'own', [[99, pick('a')]], 'late');
		const preview = await previewRuling(store.db, late, accept, 150);
		expect(preview).toMatchObject({ answered: 1, changes: [{ seat: 'brisk' }] });
	});

	it('counts what came in the extra time of a seat', async () => {
		const late = await insertAssignment(store.db, { id: 'late', settings: { closesAt: 100 } });
		await insertAttempt(store.db, 'amber', [[100, pick('a')]], 'late');
		await store.db
			.insertInto('assignment_seats')
			.values({ id: 'x', assignment: 'late', seat: 'amber', included: 0, extra_ms: 1 })
			.execute();
		expect(await previewRuling(store.db, late, accept, 150)).toMatchObject({ answered: 1 });
	});
});

it('keeps answers to a version as they were when the module has a new one with another key', async () => {
	const before = await selectEdits(store.db, assignment);
	const items = smallModule.items.map((item) =>
		item.id === 'compare-choice' && item.kind === 'choice'
			? { ...item, key: { ...item.key, correct: 'a' } }
			: item
	);
	const module = { ...smallModule.module, version: '2.0.0' };
	await keepVersions(store.db, [{ ...smallModule, module, items }], 99);
	await store.reopen();
	expect(await store.db.selectFrom('module_versions').select('version').execute()).toHaveLength(2);
	expect(await selectEdits(store.db, assignment)).toEqual(before);
});
