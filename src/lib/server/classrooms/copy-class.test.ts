import { beforeEach, expect, it } from 'vitest';
import { freshForms } from '#lib/core/bank/fresh-forms.ts';
import { bankItemsOf } from '#lib/core/bank/with-forms.ts';
import { selectBank } from '#lib/server/content/bank.ts';
import { hashModule } from '#lib/server/content/hash.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import { keepVersions } from '#lib/server/content/versions.ts';
import { freshStore } from '#lib/server/db/testing/fresh-store.ts';
import { selectOptionalClassCode } from './codes.ts';
import { copyClass } from './copy-class.ts';
import { insertSeats, selectSeats } from './seats.ts';
import { at, auditOf, insertAssignment, insertClassOf } from './testing/a-class.ts';

const store = freshStore();

let mine: Awaited<ReturnType<typeof insertClassOf>>;
beforeEach(async () => {
	mine = await insertClassOf(store.db, 'ada');
});
const copy = (modules = selectModules()) =>
	copyClass(store.db, { ...mine, now: 9 }, { name: 'Period 5', modules }, at(9));
const assignmentsOf = (classroom: string) =>
	store.db.selectFrom('assignments').selectAll().where('classroom', '=', classroom).execute();

async function correct(assignment: string, item: string, undone: number | null) {
	const ruling = {
		id: item,
		assignment,
		item,
		kind: 'strike',
		key: null,
		note: 'Two answers fit.'
	};
	await store.db
		.insertInto('rulings')
		.values({ ...ruling, created_at: 3, undone_at: undone })
		.execute();
}

it('makes a class of its own code and no seats', async () => {
	await insertSeats(store.db, mine.classroom, 3, at(2));
	const id = await copy();
	expect(await selectSeats(store.db, id)).toEqual([]);
	expect(await selectOptionalClassCode(store.db, id)).not.toBe(mine.code);
	expect(await auditOf(store.db, id)).toEqual(['class.copy']);
});

it('copies what was assigned to the class without its dates, paused, with a code of its own', async () => {
	const settings = { opensAt: 1, closesAt: 8, tries: 2 };
	await insertAssignment(store.db, mine.classroom, { settings, closed_at: 7 });
	await insertAssignment(store.db, mine.classroom, { whole_class: 0 });
	const [copied, ...more] = await assignmentsOf(await copy());
	expect(more).toEqual([]);
	expect(copied).toMatchObject({ module: 'groundhog', paused_at: 9, closed_at: null });
	expect(JSON.parse(copied?.settings ?? '')).toEqual({
		feedback: 'each',
		counts: 'first',
		confidence: true,
		tries: 2,
		timeZone: 'America/New_York'
	});
	const codes = await store.db.selectFrom('codes').select('assignment').execute();
	expect(codes).toContainEqual({ assignment: copied?.id });
	expect(await assignmentsOf(mine.classroom)).toHaveLength(2);
});

it('takes the newest version of a module, and leaves out what is no longer published', async () => {
	await insertAssignment(store.db, mine.classroom, { version: '0.0.1', hash: '0'.repeat(64) });
	await insertAssignment(store.db, mine.classroom, { module: 'withdrawn' });
	const [copied, ...more] = await assignmentsOf(await copy());
	expect(more).toEqual([]);
	expect(copied?.hash).not.toBe('0'.repeat(64));
	expect(copied?.version).not.toBe('0.0.1');
});

it('keeps the corrections in force of the same version, and of no other', async () => {
	const same = await insertAssignment(store.db, mine.classroom, {});
	const older = await insertAssignment(store.db, mine.classroom, { hash: '0'.repeat(64) });
	await correct(same, 'kept', null);
	await correct(same, 'undone', 4);
	await correct(older, 'old', null);
	const id = await copy();
	const rulings = await store.db
		.selectFrom('rulings')
		.innerJoin('assignments', 'assignments.id', 'rulings.assignment')
		.select(['rulings.item', 'rulings.note'])
		.where('assignments.classroom', '=', id)
		.execute();
	expect(rulings).toEqual([{ item: 'kept', note: 'Two answers fit.' }]);
});

it('copies the forms that were drawn for the class with the same version of the module', async () => {
	const module = selectModules().find(({ module: { id } }) => id === 'groundhog');
	if (!module) throw new Error('the module of the tests is published');
	const about = { bank: selectBank(), seed: 1, met: bankItemsOf(module), avoidTopics: [] };
	const drawn = freshForms(module, about);
	await keepVersions(store.db, [drawn], 1);
	await insertAssignment(store.db, mine.classroom, { created_at: 1 });
	await insertAssignment(store.db, mine.classroom, { created_at: 2, hash: hashModule(drawn) });
	const copied = await assignmentsOf(await copy());
	const hashes = copied.map(({ hash }) => hash).sort();
	expect(hashes).toEqual([hashModule(module), hashModule(drawn)].sort());
	expect(hashes[0]).not.toBe(hashes[1]);
});
