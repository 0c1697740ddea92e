import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { tables } from './tables/tables.ts';
import { freshStore } from './testing/fresh-store.ts';

const store = freshStore();

const described = tables.map(({ name }) => name);

it('has exactly the tables that are described', async () => {
	const found = await store.db.introspection.getTables();
	expect(found.map(({ name }) => name).sort()).toEqual([...described].sort());
});

it.each(tables.map((table) => [table.name, table] as const))(
	'has exactly the columns of %s that are described, with a reason each',
	async (name, table) => {
		const found = await store.db.introspection.getTables();
		const columns = found.find((each) => each.name === name)?.columns ?? [];
		const asDescribed = Object.entries<{ type: string; optional?: true; why: string }>(
			table.columns
		).map(([column, { type, optional = false }]) => ({ name: column, type, optional }));
		expect(
			columns.map((column) => ({
				name: column.name,
				type: column.dataType.toLowerCase(),
				optional: column.isNullable
			}))
		).toEqual(asDescribed);
		for (const { why } of Object.values<{ why: string }>(table.columns)) {
			expect(why.length).toBeGreaterThan(8);
		}
	}
);

it('refers to exactly the tables that are described, and goes with them', async () => {
	for (const { name, columns } of tables) {
		const found = await sql<{ from: string; table: string; on_delete: string }>`
			select "from", "table", on_delete from pragma_foreign_key_list(${name})`.execute(store.db);
		const expected = Object.entries<{ refers?: string; clears?: true }>(columns).flatMap(
			([from, { refers, clears }]) =>
				refers ? [{ from, table: refers, on_delete: clears ? 'SET NULL' : 'CASCADE' }] : []
		);
		expect(sortedByColumn(found.rows)).toEqual(sortedByColumn(expected));
	}
});

it.each([
	['journal_mode', 'wal'],
	['synchronous', 2],
	['foreign_keys', 1],
	['busy_timeout', 5000]
])('keeps %s at %s', async (pragma, value) => {
	const { rows } = await sql.raw<Record<string, unknown>>(`pragma ${pragma}`).execute(store.db);
	expect(Object.values(rows[0] ?? {})).toEqual([value]);
});

it('finds what was written when it is opened again', async () => {
	await store.db
		.insertInto('classrooms')
		.values({ id: 'c', name: 'Period 3', created_at: 1, archived_at: null })
		.execute();
	await store.reopen();
	const found = await store.db.selectFrom('classrooms').select('name').execute();
	expect(found).toEqual([{ name: 'Period 3' }]);
});

function sortedByColumn(rows: readonly { from: string }[]) {
	return [...rows].sort((a, b) => (a.from < b.from ? -1 : 1));
}
