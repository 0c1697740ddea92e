import { beforeEach, expect, it } from 'vitest';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import {
	insertAssignment,
	insertClass,
	insertSeat
} from '#lib/server/assignments/testing/a-class.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { answerProbe } from './answer-probe.ts';
import { beginProbe } from './begin-probe.ts';
import { selectComingBack } from './select-coming-back.ts';
import { selectLater } from './select-later.ts';
import { DAY, missOne, MONDAY, optionsTo, seatOf } from './testing/missed.ts';

const store = freshStore();
const SEATS = ['amber', 'brisk', 'calm', 'dapper', 'early'];
let assignment: AssignmentRow;

beforeEach(async () => {
	await insertClass(store.db, { seats: SEATS });
	assignment = await insertAssignment(store.db, { settings: { feedback: 'end' } });
	for (const seat of SEATS) await missOne(store.db, seat);
});

/** The seat comes back so many days after the lesson, and answers all, or all but so many. */
async function comeBack(id: string, days: number, which: 'right' | 'wrong', open = 0) {
	const [seat, now] = [await seatOf(store.db, id), MONDAY + days * DAY];
	const { latest } = await selectComingBack(store.db, seat, now);
	await beginProbe(store.db, { seat, after: latest?.id ?? '', now });
	const { ongoing } = await selectComingBack(store.db, seat, now);
	for (const { id: item } of (ongoing?.items ?? []).slice(open)) {
		await answerProbe(store.db, id, { item, answer: optionsTo({ id: item })[which] }, now);
	}
}
const later = () => selectLater(store.db, assignment);

it('is how each learner did when first something came back after the lesson', async () => {
	expect(await later()).toMatchObject({ learners: 0 });
	for (const [index, seat] of SEATS.entries()) {
		await comeBack(seat, 8 + index, index < 3 ? 'right' : 'wrong');
	}
	await comeBack('amber', 30, 'wrong');
	const { learners, right, days } = await later();
	expect({ learners, days }).toEqual({ learners: 5, days: 10 });
	expect(right?.value).toBeCloseTo(0.6, 10);
});

it('is withheld while fewer than five came back', async () => {
	for (const seat of SEATS.slice(1)) await comeBack(seat, 8, 'right');
	expect(await later()).toEqual({ learners: 4, right: undefined, days: undefined });
});

it('counts only who answered all of it, and not too soon', async () => {
	await comeBack('amber', 8, 'right', 1);
	await comeBack('brisk', 2.9, 'right');
	await comeBack('calm', 3, 'right');
	expect((await later()).learners).toBe(1);
});

it('counts no preview of a teacher, nor who does the assignment no more', async () => {
	await insertSeat(store.db, { id: 'preview', preview: 1 });
	await missOne(store.db, 'preview');
	await comeBack('preview', 8, 'right');
	expect((await later()).learners).toBe(0);
	await comeBack('amber', 8, 'right');
	expect((await later()).learners).toBe(1);
	expect((await selectLater(store.db, { ...assignment, whole_class: 0 })).learners).toBe(0);
});
