import { beforeEach, describe, expect, it } from 'vitest';
import {
	auditOf,
	insertAssignment,
	insertClass,
	insertSeat
} from '#lib/server/assignments/testing/a-class.ts';
import { selectPublished } from '#lib/server/assignments/published.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { makeRuling, undoRuling } from '#lib/server/edits/make-ruling.ts';
import { insertAttempt, pick } from '#lib/server/edits/testing/an-answer.ts';
import { selectResults } from '#lib/server/results/select-results.ts';
import { addContest } from './add-contest.ts';
import { keepKey } from './rule-on-contests.ts';
import { countOpenContests, selectContested } from './select-contested.ts';
import { aContest, insertTold } from './testing/a-contest.ts';
import { selectToldContests } from './told-contests.ts';

const store = freshStore();
const by = { person: 'teacher', now: 50 };
const item = 'compare-choice';
let assignment: AssignmentRow;
/** Both answered what the key calls wrong; amber contests it. */
let [amber, brisk] = ['', ''];

beforeEach(async () => {
	await insertClass(store.db);
	assignment = await insertAssignment(store.db);
	amber = await insertAttempt(store.db, 'amber', [[5, pick('a')]]);
	brisk = await insertAttempt(store.db, 'brisk', [[5, pick('a')]]);
	await insertTold(store.db, amber);
	await insertTold(store.db, brisk);
});

async function contest(attempt = amber): Promise<string> {
	const made = aContest();
	const fault = await addContest(store.db, { assignment, attempt }, made, 10);
	expect(fault).toBeUndefined();
	return made.id;
}

const uphold = () =>
	makeRuling(
		store.db,
		assignment,
		{ item, kind: 'accept', option: 'a', note: 'You are right.' },
		by
	);
const keep = (contests: string[]) =>
	keepKey(store.db, assignment, { item, contests, sentence: 'The record says more.' }, by);
const toldTo = (attempt: string) => selectToldContests(store.db, attempt);

async function points() {
	const { results } = await selectResults(store.db, assignment);
	return results.seats.map(({ seat, score }) => [seat, score.points]);
}

describe('a contest that is upheld', () => {
	it('changes the numbers of everybody, and tells who contested, with a date', async () => {
		const id = await contest();
		expect(await points()).toEqual([
			['amber', 0],
			['brisk', 0]
		]);
		await uphold();
		expect(await points()).toEqual([
			['amber', 1],
			['brisk', 1]
		]);
		const told = { outcome: 'upheld', sentence: 'You are right.', ruledAt: 50 };
		expect(await toldTo(amber)).toEqual([{ id, item, at: 10, ...told }]);
		expect(await toldTo(brisk)).toEqual([]);
	});

	it('is upheld with every other one of that question, and with none of another', async () => {
		await contest();
		await contest(brisk);
		await insertTold(store.db, amber, ['half-verdict']);
		await addContest(
			store.db,
			{ assignment, attempt: amber },
			aContest({ item: 'half-verdict' }),
			11
		);
		await uphold();
		expect((await toldTo(amber)).map(({ outcome }) => outcome)).toEqual(['upheld', undefined]);
		expect(await toldTo(brisk)).toMatchObject([{ outcome: 'upheld' }]);
	});

	it('is written down with the correction, by how many said so', async () => {
		const id = await contest();
		const made = await uphold();
		const ruling = 'id' in made ? made.id : '';
		const log = await auditOf(store.db);
		expect(log.map(({ action }) => action)).toEqual(['key.accept', 'contest.uphold']);
		expect(log[1]).toMatchObject({
			person: 'teacher',
			classroom: 'class',
			detail: { assignment: 'assignment', item, ruling, contests: [id] }
		});
	});

	it('is open again when the correction is taken back', async () => {
		const id = await contest();
		const made = await uphold();
		await undoRuling(store.db, assignment, 'id' in made ? made.id : '', { ...by, now: 60 });
		expect(await toldTo(amber)).toEqual([{ id, item, at: 10 }]);
		expect(await points()).toEqual([
			['amber', 0],
			['brisk', 0]
		]);
	});

	it('stays open when the correction cannot be made', async () => {
		await contest();
		const asked = { item, kind: 'accept', option: 'b', note: 'It is so.' } as const;
		expect(await makeRuling(store.db, assignment, asked, by)).toEqual({ fault: 'so-already' });
		expect(await countOpenContests(store.db, 'assignment')).toBe(1);
	});
});

describe('a key that is kept', () => {
	it('stays as it is, and the sentence is told with its date', async () => {
		const id = await contest();
		expect(await keep([id])).toBe(1);
		expect(await points()).toEqual([
			['amber', 0],
			['brisk', 0]
		]);
		const told = { outcome: 'kept', sentence: 'The record says more.', ruledAt: 50 };
		expect(await toldTo(amber)).toEqual([{ id, item, at: 10, ...told }]);
		expect(await auditOf(store.db)).toMatchObject([
			{ action: 'contest.keep', detail: { assignment: 'assignment', item, contests: [id] } }
		]);
	});

	it('leaves open what came while the teacher was reading', async () => {
		const read = await contest();
		const unread = await contest(brisk);
		expect(await keep([read])).toBe(1);
		expect(await toldTo(brisk)).toEqual([{ id: unread, item, at: 10 }]);
	});

	it('is ruled once: a second sentence changes nothing, nor does one by another assignment', async () => {
		const id = await contest();
		const other = await insertAssignment(store.db, { id: 'other' });
		const asked = { item, contests: [id], sentence: 'No.' };
		expect(await keepKey(store.db, other, asked, by)).toBe(0);
		expect(await keep([id])).toBe(1);
		expect(await keepKey(store.db, assignment, asked, { ...by, now: 70 })).toBe(0);
		expect(await toldTo(amber)).toMatchObject([{ sentence: 'The record says more.', ruledAt: 50 }]);
		expect(await auditOf(store.db)).toHaveLength(1);
	});

	it('stays ruled when the same question is corrected later', async () => {
		await keep([await contest()]);
		await uphold();
		expect(await toldTo(amber)).toMatchObject([{ outcome: 'kept' }]);
	});
});

describe('what the teacher reads', () => {
	const read = async () =>
		selectContested(store.db, 'assignment', await selectPublished(store.db, assignment));

	it('is the seat, the words where they stand, the reason and the answer', async () => {
		await contest();
		expect(await read()).toMatchObject([
			{
				item,
				seat: 'amber',
				name: 'amber-otter',
				reason: 'Both answers say so.',
				span: { quote: 'crashes fell from 40 to 28 in one year' },
				place: { id: 'count', source: 'article' },
				given: { kind: 'choice', option: 'a' }
			}
		]);
	});

	it('leaves out a preview, and is counted in all and for each question', async () => {
		await contest();
		await insertSeat(store.db, { id: 'own', preview: 1 });
		const own = await insertAttempt(store.db, 'own', [[5, pick('a')]]);
		await insertTold(store.db, own);
		await contest(own);
		expect(await read()).toHaveLength(1);
		expect(await countOpenContests(store.db, 'assignment')).toBe(1);
		expect(await countOpenContests(store.db, 'assignment', item)).toBe(1);
		expect(await countOpenContests(store.db, 'assignment', 'half-verdict')).toBe(0);
		expect(await countOpenContests(store.db, 'other')).toBe(0);
	});
});
