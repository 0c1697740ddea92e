import { describe, expect, it } from 'vitest';
import { withForms } from '#lib/core/bank/with-forms.ts';
import { slantsOf } from '#lib/core/measures/class/mirror/slants.ts';
import { classResults } from '#lib/core/results/class-results.ts';
import { seededClass, CLOSES_AT, TRIES } from '#lib/core/results/testing/seeded-class.ts';
import { withBankForms } from '#lib/core/testing/bank-forms.ts';
import { smallModule } from '#lib/core/testing/small-module.ts';
import {
	insertAssignment,
	insertClass,
	insertSeat,
	settleSeat
} from '#lib/server/assignments/testing/a-class.ts';
import { selectBank } from '#lib/server/content/bank.ts';
import { hashModule } from '#lib/server/content/hash.ts';
import { toLesson } from '#lib/server/content/lesson.ts';
import { keepVersions } from '#lib/server/content/versions.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { selectResults } from './select-results.ts';
import { insertAnswers } from './testing/insert-answers.ts';

const store = freshStore();
const lesson = toLesson(smallModule);
const settings = {
	feedback: 'closing',
	tries: TRIES,
	counts: 'last',
	confidence: true,
	closesAt: CLOSES_AT
};

async function aStoredClass(seats: number) {
	const input = seededClass(lesson, seats, 7);
	await insertClass(store.db, { seats: [] });
	const assignment = await insertAssignment(store.db, { settings });
	await insertAnswers(store.db, assignment, input.seats);
	return { input, assignment };
}

describe('the results of what is stored', () => {
	it.each([30, 300])('are those of the same events in memory, for a class of %i', async (seats) => {
		const { input, assignment } = await aStoredClass(seats);
		const { results } = await selectResults(store.db, assignment);
		expect(results).toEqual(classResults(input));
	});

	it('leave out the teacher’s preview', async () => {
		const { input, assignment } = await aStoredClass(5);
		const preview = seededClass(lesson, 9, 8).seats.at(-1);
		if (!preview) throw new TypeError('no seat');
		await insertAnswers(store.db, assignment, [preview]);
		await store.db.updateTable('seats').set({ preview: 1 }).where('id', '=', preview.id).execute();
		expect((await selectResults(store.db, assignment)).results).toEqual(classResults(input));
	});

	it('are of the chosen seats alone where the assignment is for some', async () => {
		const { input, assignment } = await aStoredClass(5);
		const chosen = input.seats[1]?.id ?? '';
		await settleSeat(store.db, chosen, { included: 1 });
		const some = { ...assignment, whole_class: 0 };
		const { results } = await selectResults(store.db, some);
		expect(results.seats.map(({ seat }) => seat)).toEqual([chosen]);
	});

	it('count an answer within the extra time of its seat, and none after closing by hand', async () => {
		const { assignment } = await aStoredClass(30);
		const late = async (row: typeof assignment) => {
			const { results } = await selectResults(store.db, row);
			return Object.fromEntries(results.seats.map(({ seat, uncounted }) => [seat, uncounted.late]));
		};
		const before = await late(assignment);
		const seat = Object.keys(before).find((id) => (before[id] ?? 0) > 0) ?? '';
		await settleSeat(store.db, seat, { extra_ms: 86_400_000 });
		expect(await late(assignment)).toEqual({ ...before, [seat]: 0 });
		const closed = await late({ ...assignment, closed_at: 1 });
		expect(closed[seat]).toBeGreaterThan(before[seat] ?? 0);
	});

	it('are under the corrections that hold', async () => {
		const { assignment } = await aStoredClass(30);
		const strike = {
			id: 'ruling',
			assignment: assignment.id,
			item: 'half-verdict',
			kind: 'strike',
			key: null,
			note: 'Two answers were right.',
			created_at: 1,
			undone_at: null
		};
		await store.db.insertInto('rulings').values(strike).execute();
		const { results, struck } = await selectResults(store.db, assignment);
		expect(struck).toEqual(['half-verdict']);
		expect(results.items.some(({ item }) => item === 'half-verdict')).toBe(false);
	});

	it('know the pairs and the sides of the bank', async () => {
		const forms = {
			warmup: ['bank-bridge-a', 'bank-factory-a', 'bank-helmets-b', 'bank-one-school-b'],
			exit: ['bank-bridge-b', 'bank-helmets-a', 'bank-factory-b', 'bank-one-school-a']
		};
		const drawn = withForms(withBankForms(forms), selectBank());
		const input = seededClass(toLesson(drawn), 30, 7);
		await keepVersions(store.db, [drawn], 1);
		await insertClass(store.db, { seats: [] });
		const hash = hashModule(drawn);
		const assignment = await insertAssignment(store.db, { hash, settings });
		await insertAnswers(store.db, assignment, input.seats);
		const { mirror } = (await selectResults(store.db, assignment)).results;
		expect(mirror).toEqual(classResults({ ...input, slants: slantsOf(selectBank()) }).mirror);
		expect(mirror.together).toHaveProperty('gap');
	});

	it('are empty for a class without seats, and for seats without answers', async () => {
		await insertClass(store.db, { seats: [] });
		const assignment = await insertAssignment(store.db);
		const none = await selectResults(store.db, assignment);
		expect(none.results.progress).toEqual({ seats: 0, started: 0, finished: 0 });
		await insertSeat(store.db, { id: 'amber' });
		const idle = await selectResults(store.db, assignment);
		expect(idle.results.progress).toEqual({ seats: 1, started: 0, finished: 0 });
	});

	it('name the version that is missing', async () => {
		await insertClass(store.db);
		const assignment = await insertAssignment(store.db);
		const lost = { ...assignment, hash: 'f'.repeat(64) };
		await expect(selectResults(store.db, lost)).rejects.toThrow('of small is not kept');
	});
});
