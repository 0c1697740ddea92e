import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { readJoinCode } from '#lib/core/classroom/join-code.ts';
import type { AssignmentSettings } from '#lib/core/schema/assignment.ts';
import { drawForms } from '#lib/core/bank/draw-forms.ts';
import { bankItemsOf } from '#lib/core/bank/with-forms.ts';
import { smallModule } from '#lib/core/testing/small-module.ts';
import { pickBelow } from '#lib/server/auth/tokens.ts';
import { selectBank } from '#lib/server/content/bank.ts';
import { hashModule } from '#lib/server/content/hash.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import { keepVersions, selectOptionalVersion } from '#lib/server/content/versions.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { createAssignment } from './create.ts';
import { selectAssignedModule, selectOptionalCode } from './select.ts';
import { auditOf, insertAssignment, insertClass } from '#lib/server/assignments/testing/a-class.ts';

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

describe('a class that has met items of the warm-up and the exit', () => {
	const pairs = new Map(selectBank().items.map(({ id, pair }) => [id, pair]));
	const pairsOf = (asked: readonly string[]) => new Set(asked.map((id) => pairs.get(id)));

	async function assigned(change: Parameters<typeof assign>[0] = {}) {
		const made = await assign(change);
		if (!made.ok) throw new Error(made.code);
		const row = (await kept()).find(({ id }) => id === made.id);
		const version = await selectOptionalVersion(store.db, row?.hash ?? '');
		if (!row || !version) throw new Error('the assignment and its version are kept');
		return { row, version, asked: bankItemsOf(version) };
	}

	it('gets others of the same version, kept for good, until the bank has no more', async () => {
		await insertClass(store.db);
		const met = new Set<string | undefined>();
		const first = await assigned();
		let last = first;
		for (let lesson = 1; !('short' in drawAfter(met)); lesson++) {
			expect(pairsOf(last.asked).size).toBe(4);
			expect(pairsOf(last.asked).intersection(met).size).toBe(0);
			for (const pair of pairsOf(last.asked)) met.add(pair);
			last = await assigned();
			expect(last.row.version).toBe(first.row.version);
			expect(lesson).toBeLessThan(20);
		}
		expect(met.size).toBeGreaterThan(12);
		expect(last.version).toEqual(published);
		const hashes = (await kept()).map(({ hash }) => hash);
		expect(hashes[1]).not.toBe(hashes[0]);
	});

	function drawAfter(met: ReadonlySet<string | undefined>) {
		const avoid = selectBank().items.filter(({ pair }) => met.has(pair));
		const ids = avoid.map(({ id }) => id);
		return drawForms({ bank: selectBank(), seed: 1, size: 4, avoid: ids, avoidTopics: ['health'] });
	}

	it('is told nothing of a newer version', async () => {
		await insertClass(store.db);
		await assigned();
		const { row } = await assigned();
		expect(row.hash).not.toBe(hashModule(published));
		expect((await selectAssignedModule(store.db, row)).since).toBeUndefined();
	});

	it('is a class; another one gets the version of the catalogue', async () => {
		await insertClass(store.db);
		await insertClass(store.db, { id: 'other', seats: [] });
		await assigned();
		expect((await assigned({ classroom: 'other' })).version).toEqual(published);
	});

	it('has met none in a lesson with other items, or one that was lost', async () => {
		await insertClass(store.db);
		await insertAssignment(store.db);
		await insertAssignment(store.db, { id: 'lost', hash: 'f'.repeat(64) });
		expect((await assigned()).version).toEqual(published);
		const other = selectModules().at(-1)?.module.id ?? '';
		const second = await assigned({ module: other });
		expect(second.version).toEqual(selectModules().at(-1));
	});
});
