import { describe, expect, it } from 'vitest';
import { moduleResults } from '#lib/core/results/measured/module-results.ts';
import { CLOSES_AT, TRIES, seededClass } from '#lib/core/results/testing/seeded-class.ts';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';
import { hashModule } from '#lib/server/content/hash.ts';
import { toLesson } from '#lib/server/content/lesson.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import { keepVersions } from '#lib/server/content/versions.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { selectModuleResults, selectTaughtModules } from './select-module-results.ts';
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
const mine = { person: 'teacher', module: 'small' };

/** A class of this teacher with one assignment, and as many who answered by chance; gives what they did. */
async function give(
	{
		id,
		teacher = 'teacher',
		archived_at = null
	}: { id: string; teacher?: string; archived_at?: number | null },
	{ seats, seed, ...more }: { seats: number; seed: number; version?: string; hash?: string }
) {
	const { db } = store;
	await insertClass(db, { id, teacher, seats: [], archived_at });
	const assignment = await insertAssignment(db, {
		id: `assignment-${id}`,
		classroom: id,
		created_at: seed,
		settings,
		...more
	});
	const input = seededClass(lesson, seats, seed);
	await insertAnswers(db, assignment, input.seats);
	return input;
}

describe('the results of a module', () => {
	it('are of all classes that this teacher teaches, archived ones too, and of nobody else’s', async () => {
		const first = await give({ id: 'one' }, { seats: 12, seed: 1 });
		const second = await give({ id: 'two', archived_at: 5 }, { seats: 9, seed: 2 });
		await give({ id: 'foreign', teacher: 'stranger' }, { seats: 7, seed: 3 });
		const found = await selectModuleResults(store.db, mine);
		expect(found?.measured).toEqual(moduleResults([first, second]));
		expect(found?.measured.progress.seats).toBe(21);
		expect(found?.assignments.map(({ id, archived }) => [id, archived])).toEqual([
			['assignment-one', false],
			['assignment-two', true]
		]);
		expect(JSON.stringify(found?.assignments)).not.toContain('foreign');
	});

	it('are of the classes of a co-teacher as well', async () => {
		const input = await give({ id: 'one', teacher: 'owner' }, { seats: 6, seed: 1 });
		await insertClass(store.db, { id: 'own', seats: [] });
		await store.db
			.insertInto('class_teachers')
			.values({ id: 'co', classroom: 'one', person: 'teacher', part: 'co', created_at: 1 })
			.execute();
		const found = await selectModuleResults(store.db, mine);
		expect(found?.measured).toEqual(moduleResults([input]));
	});

	it('leave out a struck question of that assignment alone, and say where', async () => {
		const first = await give({ id: 'one' }, { seats: 12, seed: 1 });
		const second = await give({ id: 'two' }, { seats: 9, seed: 2 });
		await store.db
			.insertInto('rulings')
			.values({
				id: 'ruling',
				assignment: 'assignment-one',
				item: 'half-verdict',
				kind: 'strike',
				key: null,
				note: 'Two answers were right.',
				created_at: 1,
				undone_at: null
			})
			.execute();
		const found = await selectModuleResults(store.db, mine);
		const struck = { ...first, struck: ['half-verdict'] };
		expect(found?.measured).toEqual(moduleResults([struck, second]));
		expect(found?.assignments.map(({ corrected }) => corrected)).toEqual([true, false]);
	});

	it('never mix versions: the newest by its number, or the one asked for', async () => {
		const newer = { ...smallModule, module: { ...smallModule.module, version: '1.10.0' } };
		await keepVersions(store.db, [newer], 1);
		const old = await give({ id: 'one' }, { seats: 6, seed: 1, version: '1.9.0' });
		const hash = hashModule(newer);
		const now = await give({ id: 'two' }, { seats: 8, seed: 2, version: '1.10.0', hash });
		const newest = await selectModuleResults(store.db, mine);
		expect(newest?.version).toBe('1.10.0');
		expect(newest?.versions).toEqual([
			{ version: '1.10.0', assignments: 1 },
			{ version: '1.9.0', assignments: 1 }
		]);
		expect(newest?.measured).toEqual(moduleResults([now]));
		const asked = await selectModuleResults(store.db, { ...mine, version: '1.9.0' });
		expect(asked?.measured).toEqual(moduleResults([old]));
		expect(await selectModuleResults(store.db, { ...mine, version: '2.0.0' })).toBeUndefined();
	});

	it('are none of a module that no class was given, and not there for one that nobody knows', async () => {
		await give({ id: 'foreign', teacher: 'stranger' }, { seats: 5, seed: 1 });
		const [known] = selectModules();
		const none = await selectModuleResults(store.db, { ...mine, module: known?.module.id ?? '' });
		expect(none).toMatchObject({
			title: known?.module.title,
			version: undefined,
			versions: [],
			assignments: [],
			lesson: undefined
		});
		expect(none?.measured.progress).toEqual({ seats: 0, started: 0, finished: 0 });
		expect(await selectModuleResults(store.db, mine)).toBeUndefined();
	});
});

it('lists the modules that the classes of a teacher were given', async () => {
	await give({ id: 'one' }, { seats: 1, seed: 1 });
	await give({ id: 'two' }, { seats: 1, seed: 2 });
	await give({ id: 'foreign', teacher: 'stranger' }, { seats: 1, seed: 3 });
	expect(await selectTaughtModules(store.db, 'teacher')).toEqual([
		{ id: 'small', title: smallModule.module.title, assignments: 2 }
	]);
	expect(await selectTaughtModules(store.db, 'nobody')).toEqual([]);
});
