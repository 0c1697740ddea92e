import { beforeEach, expect, it } from 'vitest';
import { before, finish, right } from '#lib/core/assigned/testing/received.ts';
import type { Standing } from '#lib/core/assigned/wire.ts';
import { insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { insertAttempt, pick } from '#lib/server/edits/testing/an-answer.ts';
import { selectAssigned } from './assigned.ts';
import { tellAttempt } from './told-attempt.ts';

const store = freshStore();
let assignment: AssignmentRow;
beforeEach(async () => {
	await insertClass(store.db);
	assignment = await insertAssignment(store.db);
});

const at = (now: number, more: Partial<Standing> = {}): Standing => ({
	now,
	opensAt: undefined,
	closesAt: undefined,
	paused: false,
	feedback: 'end',
	confidence: false,
	tries: undefined,
	counts: 'first',
	...more
});
const tellAt = async (attempt: string, standing: Standing) =>
	tellAttempt(store.db, attempt, await selectAssigned(store.db, assignment), standing);
/** Answered and finished, which under `end` tells the key. */
const finished = (when: number) =>
	insertAttempt(store.db, 'amber', [
		[when, pick('b')],
		[when, finish]
	]);
const keyedIn = ({ told }: Awaited<ReturnType<typeof tellAttempt>>) =>
	told.keyed.map(({ id }) => id);
const writtenDown = () => store.db.selectFrom('told_keys').select(['item', 'told_at']).execute();

it('writes down when a key was first told, and not again', async () => {
	const attempt = await finished(5);
	expect(keyedIn(await tellAt(attempt, at(9)))).toEqual(['compare-choice']);
	await tellAt(attempt, at(20));
	expect(await writtenDown()).toEqual([{ item: 'compare-choice', told_at: 9 }]);
});

it('writes down nothing while nothing may be told', async () => {
	const attempt = await finished(5);
	const waits = at(9, { feedback: 'closing', closesAt: 100 });
	expect(keyedIn(await tellAt(attempt, waits))).toEqual([]);
	expect(await writtenDown()).toEqual([]);
});

it('goes on telling what it told, however the assignment is set afterwards', async () => {
	const attempt = await finished(5);
	await tellAt(attempt, at(9));
	const waits = at(20, { feedback: 'closing', closesAt: 100 });
	expect(keyedIn(await tellAt(attempt, waits))).toEqual(['compare-choice']);
});

it('tells as of the latest that came, when that is later than the request', async () => {
	const attempt = await finished(50);
	expect(await tellAt(attempt, at(7))).toMatchObject({ until: 50 });
	expect(await writtenDown()).toEqual([{ item: 'compare-choice', told_at: 50 }]);
	expect(await tellAt(attempt, at(70))).toMatchObject({ until: 70 });
});

it('takes no key back that was right as published, though a correction makes it wrong', async () => {
	const item = 'safe-verdict';
	const happened = [...before(item), right(item)];
	const attempt = await insertAttempt(
		store.db,
		'amber',
		happened.map((body) => [5, body])
	);
	await store.db
		.insertInto('rulings')
		.values({
			id: 'ruling',
			assignment: 'assignment',
			item,
			kind: 'rekey',
			key: JSON.stringify({ kind: 'verdict', verdict: 'supported' }),
			note: 'The audit does say so.',
			created_at: 6,
			undone_at: null
		})
		.execute();
	const { told } = await tellAt(attempt, at(9, { feedback: 'each', tries: 3 }));
	expect(told.items.find((one) => one.item === item)).toMatchObject({
		disclosure: 'everything',
		score: { points: 0 }
	});
});
