import { expect, it } from 'vitest';
import { hashModule } from '#lib/server/content/hash.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import { keepVersions } from '#lib/server/content/versions.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { selectAssignedModule } from './select.ts';
import { insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';

const store = freshStore();
const [published] = selectModules();
if (!published) throw new Error('the catalogue has a module');
const { id, title, version } = published.module;

it('tells nothing more of a version that the catalogue still has', async () => {
	await keepVersions(store.db, [published], 1);
	const assigned = { module: id, version, hash: hashModule(published) };
	expect(await selectAssignedModule(store.db, assigned)).toEqual({
		module: { id, title, version },
		since: undefined
	});
});

it('tells of a newer version, and keeps to the one that was assigned', async () => {
	const older = { ...published, module: { ...published.module, version: '0.0.1', title: 'Older' } };
	await keepVersions(store.db, [older, published], 1);
	const assigned = { module: id, version: '0.0.1', hash: hashModule(older) };
	expect(await selectAssignedModule(store.db, assigned)).toEqual({
		module: { id, title: 'Older', version: '0.0.1' },
		since: { newer: version }
	});
});

it('tells that a module has left the catalogue', async () => {
	await insertClass(store.db);
	const assignment = await insertAssignment(store.db);
	expect(await selectAssignedModule(store.db, assignment)).toEqual({
		module: { id: 'small', title: 'Twelve crossings', version: '1.0.0' },
		since: 'withdrawn'
	});
});

it('calls what was lost by its id', async () => {
	const assigned = { module: 'small', version: '1.0.0', hash: 'f'.repeat(64) };
	expect((await selectAssignedModule(store.db, assigned)).module.title).toBe('small');
});
