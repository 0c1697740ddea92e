import { expect, it } from 'vitest';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { hashModule } from '#lib/server/content/hash.ts';
import { toLesson } from '#lib/server/content/lesson.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import { keepVersions } from '#lib/server/content/versions.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { selectAssignedLesson } from './assigned-lesson.ts';
import { insertAssignment, insertClass } from './testing/a-class.ts';

const store = freshStore();

async function rule(id: string, more: { kind: string; key?: string | null; undone_at?: number }) {
	await store.db
		.insertInto('rulings')
		.values({
			id,
			assignment: 'assignment',
			item: 'headline-voice',
			key: null,
			note: 'Two answers fit.',
			created_at: 5,
			undone_at: null,
			...more
		})
		.execute();
}

it('goes on with the kept version of a module that left the catalogue, and says so', async () => {
	await insertClass(store.db);
	const assignment = await insertAssignment(store.db);
	expect(await selectAssignedLesson(store.db, assignment)).toEqual({
		lesson: toLesson(smallModule),
		struck: [],
		rulings: [],
		module: smallModule.module,
		withdrawn: true
	});
});

it('does not call a module of the catalogue withdrawn', async () => {
	await insertClass(store.db);
	const [module] = selectModules();
	if (!module) throw new Error('the catalogue has a module');
	await keepVersions(store.db, [module], 1);
	const assigned = { module: module.module.id, hash: hashModule(module) };
	const assignment = await insertAssignment(store.db, assigned);
	expect((await selectAssignedLesson(store.db, assignment)).withdrawn).toBe(false);
});

it('takes corrections that hold, and keeps those taken back to be read', async () => {
	await insertClass(store.db);
	const assignment = await insertAssignment(store.db);
	await rule('r1', { kind: 'strike', undone_at: 9 });
	const before = await selectAssignedLesson(store.db, assignment);
	expect(before.struck).toEqual([]);
	expect(before.rulings).toEqual([
		{
			id: 'r1',
			item: 'headline-voice',
			kind: 'strike',
			note: 'Two answers fit.',
			at: 5,
			undoneAt: 9
		}
	]);
	await rule('r2', { kind: 'strike' });
	expect((await selectAssignedLesson(store.db, assignment)).struck).toEqual(['headline-voice']);
});

it('regrades by a new right answer', async () => {
	await insertClass(store.db);
	const assignment = await insertAssignment(store.db);
	const [item] = smallModule.items.flatMap((one) =>
		one.kind === 'choice' && one.scale === 'own' ? [one] : []
	);
	if (!item?.options) throw new Error('the small module asks for a choice');
	const option = item.options.find(({ id }) => id !== item.key.correct)?.id ?? '';
	await rule('r1', { kind: 'rekey', key: JSON.stringify({ kind: 'choice', option }) });
	await store.db.updateTable('rulings').set({ item: item.id }).execute();
	const { lesson } = await selectAssignedLesson(store.db, assignment);
	const ruled = lesson.items.find(({ id }) => id === item.id);
	expect(ruled).toMatchObject({ key: { correct: option } });
});

it('says which version is missing', async () => {
	await insertClass(store.db);
	const assignment = await insertAssignment(store.db, { hash: 'f'.repeat(64) });
	await expect(selectAssignedLesson(store.db, assignment)).rejects.toThrow(/f{64} of small/);
});
