import { beforeEach, describe, expect, it } from 'vitest';
import { insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { makeRuling } from '#lib/server/edits/make-ruling.ts';
import { insertAttempt, pick } from '#lib/server/edits/testing/an-answer.ts';
import { addContest, MOST_CONTESTS } from './add-contest.ts';
import { keepKey } from './rule-on-contests.ts';
import { aContest, insertTold } from './testing/a-contest.ts';
import { selectToldContests } from './told-contests.ts';

const store = freshStore();
const by = { person: 'teacher', now: 50 };
let assignment: AssignmentRow;
let attempt: string;

beforeEach(async () => {
	await insertClass(store.db);
	assignment = await insertAssignment(store.db);
	attempt = await insertAttempt(store.db, 'amber', [[5, pick('a')]]);
	await insertTold(store.db, attempt);
});

const add = (changes: Parameters<typeof aContest>[0] = {}, now = 10) =>
	addContest(store.db, { assignment, attempt }, aContest(changes), now);
const contests = () => selectToldContests(store.db, attempt);

describe('a contest', () => {
	it('is kept with its words, its reason and its date', async () => {
		const contest = aContest();
		expect(await add(contest)).toBeUndefined();
		expect(await contests()).toEqual([{ id: contest.id, item: 'compare-choice', at: 10 }]);
		expect(await store.db.selectFrom('contests').selectAll().execute()).toMatchObject([
			{ attempt, span: JSON.stringify(contest.span), reason: contest.reason, outcome: null }
		]);
	});

	it('may point to the record, which an evidence row quotes', async () => {
		await insertTold(store.db, attempt, ['half-verdict']);
		const span = { quote: 'Crashes fell by 30 percent' };
		expect(await add({ item: 'half-verdict', span })).toBeUndefined();
	});

	it('may be of a question of the warm-up, once its key is told, with words of its own record', async () => {
		const item = 'warm-bus';
		const span = { quote: 'counted the same' };
		expect(await add({ item, span })).toEqual({ field: 'item', code: 'not-told' });
		await insertTold(store.db, attempt, [item]);
		expect(await add({ item, span })).toBeUndefined();
		expect(await contests()).toMatchObject([{ item }]);
	});

	it('is one and the same when it is sent again, whatever has become of it', async () => {
		const contest = aContest();
		await add(contest);
		expect(await add(contest, 20)).toBeUndefined();
		const keep = { item: contest.item, contests: [contest.id], sentence: 'It stands.' };
		await keepKey(store.db, assignment, keep, by);
		expect(await add(contest, 60)).toBeUndefined();
		expect(await contests()).toMatchObject([{ id: contest.id, at: 10, outcome: 'kept' }]);
	});

	it.each<[string, Parameters<typeof aContest>[0], string, string]>([
		['of another version', { hash: '0'.repeat(64) }, 'hash', 'other-version'],
		['of a question that is not there', { item: 'nix' }, 'item', 'no-such-item'],
		['of a key that was not told', { item: 'half-verdict' }, 'item', 'not-told'],
		['with words that were not shown', { span: { quote: 'It doubled.' } }, 'span', 'no-such-words'],
		['with words that repeat', { span: { quote: 'said' } }, 'span', 'ambiguous-words']
	])('is refused by its field: %s', async (_, changes, field, code) => {
		expect(await add(changes)).toEqual({ field, code });
		expect(await contests()).toEqual([]);
	});

	it('is refused once the question counts for nobody', async () => {
		const strike = { item: 'compare-choice', kind: 'strike', note: 'Unclear.' } as const;
		await makeRuling(store.db, assignment, strike, by);
		expect(await add()).toEqual({ field: 'item', code: 'struck' });
	});

	it('is not taken under the id of another’s', async () => {
		const contest = aContest();
		await add(contest);
		const other = await insertAttempt(store.db, 'brisk', [[5, pick('a')]]);
		await insertTold(store.db, other);
		const fault = await addContest(store.db, { assignment, attempt: other }, contest, 20);
		expect(fault).toEqual({ field: 'id', code: 'id-taken' });
		expect(await selectToldContests(store.db, other)).toEqual([]);
	});
});

describe('how many there may be', () => {
	it('is one that is open for each question', async () => {
		await add();
		expect(await add()).toEqual({ field: 'item', code: 'open-already' });
		await insertTold(store.db, attempt, ['half-verdict']);
		expect(await add({ item: 'half-verdict' })).toBeUndefined();
	});

	it('is one that is open, also of many that come at once', async () => {
		const faults = await Promise.all(Array.from({ length: 6 }, () => add()));
		expect(faults.filter((fault) => fault === undefined)).toHaveLength(1);
		expect(await contests()).toHaveLength(1);
	});

	it('is a further one after the teacher has ruled', async () => {
		const contest = aContest();
		await add(contest);
		const keep = { item: contest.item, contests: [contest.id], sentence: 'It stands.' };
		await keepKey(store.db, assignment, keep, by);
		expect(await add()).toBeUndefined();
		expect(await contests()).toHaveLength(2);
	});

	it('is ten for each attempt', async () => {
		for (let nth = 0; nth < MOST_CONTESTS; nth += 1) {
			const contest = aContest();
			expect(await add(contest)).toBeUndefined();
			const keep = { item: contest.item, contests: [contest.id], sentence: 'It stands.' };
			await keepKey(store.db, assignment, keep, by);
		}
		expect(await add()).toEqual({ field: '', code: 'too-many' });
	});
});
