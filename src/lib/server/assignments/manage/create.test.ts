import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { readJoinCode } from '#lib/core/classroom/join-code.ts';
import type { AssignmentSettings } from '#lib/core/schema/assignment.ts';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { pickBelow } from '#lib/server/auth/tokens.ts';
import { hashModule } from '#lib/server/content/hash.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import { keepVersions, selectOptionalVersion } from '#lib/server/content/versions.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { createAssignment } from './create.ts';
import { selectOptionalCode } from './select.ts';
import { auditOf, insertClass } from '#lib/server/assignments/testing/a-class.ts';

const store = freshStore();

const settings: AssignmentSettings = {
	feedback: 'each',
	counts: 'first',
	confidence: true,
	timeZone: 'America/New_York'
};
const [published] = selectModules();
if (!published) throw new Error('the catalogue has a module');
const { id: module, version } = published.module;

function assign(change: { module?: string; classroom?: string; wholeClass?: boolean } = {}) {
	const asked = { person: 'teacher', classroom: 'class', module, settings, wholeClass: true };
	const surroundings = { pick: pickBelow, newId: uuidv7, now: 7 };
	return createAssignment(store.db, { ...asked, ...change }, surroundings);
}

const kept = () => store.db.selectFrom('assignments').selectAll().execute();

it('gives a class the version that the catalogue has, with a code that leads to it', async () => {
	await insertClass(store.db);
	const made = await assign();
	if (!made.ok) throw new Error(made.code);
	expect(await kept()).toEqual([
		{
			id: made.id,
			classroom: 'class',
			module,
			version,
			hash: hashModule(published),
			settings: JSON.stringify(settings),
			created_at: 7,
			created_by: 'teacher',
			whole_class: 1,
			paused_at: null,
			closed_at: null,
			live_acts: 0
		}
	]);
	const code = await selectOptionalCode(store.db, made.id);
	expect(readJoinCode(code ?? '')).toBe(code);
	const { classroom } = await store.db.selectFrom('codes').selectAll().executeTakeFirstOrThrow();
	expect(classroom).toBe('class');
});

it('keeps that version for the day on which the catalogue has another', async () => {
	await insertClass(store.db);
	await assign();
	expect(await selectOptionalVersion(store.db, hashModule(published))).toEqual(published);
	const versions = await store.db.selectFrom('module_versions').select('id').execute();
	expect(versions).toEqual([{ id: hashModule(published) }]);
});

it('writes down who assigned what', async () => {
	await insertClass(store.db);
	const made = await assign({ wholeClass: false });
	const detail = { assignment: made.ok && made.id, module, version, settings, wholeClass: false };
	expect(await auditOf(store.db)).toEqual([
		{ person: 'teacher', classroom: 'class', action: 'assignment.create', detail, at: 7 }
	]);
});

it('gives the same module twice, under two codes', async () => {
	await insertClass(store.db);
	await assign();
	await assign();
	const codes = await store.db.selectFrom('codes').select('id').execute();
	expect(new Set(codes.map(({ id }) => id)).size).toBe(2);
});

it.each(['nothing-of-this', '', '../groundhog'])('knows no module %j', async (unknown) => {
	await insertClass(store.db);
	expect(await assign({ module: unknown })).toEqual({ ok: false, code: 'unknown-module' });
	expect(await kept()).toEqual([]);
});

it('assigns no module that has left the catalogue, and tells it from one that never was', async () => {
	await insertClass(store.db);
	await keepVersions(store.db, [smallModule], 1);
	expect(await assign({ module: 'small' })).toEqual({ ok: false, code: 'withdrawn-module' });
	expect(await kept()).toEqual([]);
});

it('assigns nothing to a class that was put away', async () => {
	await insertClass(store.db, { archived_at: 5 });
	expect(await assign()).toEqual({ ok: false, code: 'archived-class' });
	expect(await kept()).toEqual([]);
});

it('assigns nothing to a class that is not there, and writes nothing down', async () => {
	await insertClass(store.db);
	await expect(assign({ classroom: 'none' })).rejects.toThrow();
	expect(await auditOf(store.db)).toEqual([]);
});
