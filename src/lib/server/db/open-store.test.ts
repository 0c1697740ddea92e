import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { expect, inject, it, onTestFinished } from 'vitest';
import { openStore } from './open-store.ts';
import type { StorePlace } from './open-store.ts';
import { tables } from './tables/tables.ts';
import { createDatabase, dropDatabase } from './testing/databases.ts';
import { freshStore } from './testing/fresh-store.ts';

const store = freshStore();
const onPostgres = inject('postgres') !== undefined;

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
				type: column.dataType.toLowerCase().replace('int8', 'bigint'),
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
		const found = await selectReferences(name);
		const expected = Object.entries<{ refers?: string; clears?: true }>(columns).flatMap(
			([from, { refers, clears }]) =>
				refers ? [{ from, table: refers, on_delete: clears ? 'SET NULL' : 'CASCADE' }] : []
		);
		expect(sortedByColumn(found)).toEqual(sortedByColumn(expected));
	}
});

it.each(
	onPostgres
		? [
				['show fsync', 'on'],
				['show synchronous_commit', 'on'],
				['show statement_timeout', '30s'],
				['show idle_in_transaction_session_timeout', '1min']
			]
		: [
				['pragma journal_mode', 'wal'],
				['pragma synchronous', 2],
				['pragma foreign_keys', 1],
				['pragma busy_timeout', 5000]
			]
)('answers %s with %s', async (query, value) => {
	const { rows } = await sql.raw<Record<string, unknown>>(query).execute(store.db);
	expect(Object.values(rows[0] ?? {})).toEqual([value]);
});

it('gives counts and sums as numbers', async () => {
	const counted = await sql<object>`select count(*) as n, sum(created_at) as total
		from (select 5000000000 as created_at union all select 1) as rows`.execute(store.db);
	expect(counted.rows).toEqual([{ n: 2, total: 5_000_000_001 }]);
});

it('runs again a transaction that met another, so that neither is lost', async () => {
	await store.db.insertInto('settings').values({ id: 'n', value: '0' }).execute();
	const addOne = () =>
		store.db.transaction().execute(async (transaction) => {
			const settings = transaction.selectFrom('settings').select('value');
			const { value } = await settings.where('id', '=', 'n').executeTakeFirstOrThrow();
			await transaction
				.updateTable('settings')
				.set({ value: String(Number(value) + 1) })
				.execute();
		});
	await Promise.all(Array.from({ length: 8 }, addOne));
	const settings = await store.db.selectFrom('settings').select('value').execute();
	expect(settings).toEqual([{ value: '8' }]);
});

it('is brought to the newest schema once by processes that start together', async () => {
	const place = await newPlace();
	const program = fileURLToPath(new URL('./testing/open-and-close.ts', import.meta.url));
	const starts = Array.from({ length: 3 }, () =>
		promisify(execFile)(process.execPath, [program, JSON.stringify(place)])
	);
	await Promise.all(starts);
	const { db, close } = await openStore(place);
	const found = await db.introspection.getTables();
	await close();
	expect(found.map(({ name }) => name).sort()).toEqual([...described].sort());
}, 30_000);

it('finds what was written when it is opened again', async () => {
	await store.db
		.insertInto('classrooms')
		.values({ id: 'c', name: 'Period 3', created_at: 1, archived_at: null })
		.execute();
	await store.reopen();
	const found = await store.db.selectFrom('classrooms').select('name').execute();
	expect(found).toEqual([{ name: 'Period 3' }]);
});

/** A place where there is no database yet, or an empty one. */
async function newPlace(): Promise<StorePlace> {
	const folder = join(store.folder, 'another');
	const server = inject('postgres');
	if (server === undefined) return { folder };
	const name = `another-${randomUUID()}`;
	onTestFinished(() => dropDatabase(server, name));
	return { folder, url: await createDatabase(server, name, 'template0') };
}

async function selectReferences(table: string) {
	const { rows } = await (
		onPostgres
			? sql<Reference>`select a.attname as "from", confrelid::regclass::text as "table",
				case confdeltype when 'c' then 'CASCADE' when 'n' then 'SET NULL' end as on_delete
				from pg_constraint join pg_attribute a on attrelid = conrelid and attnum = conkey[1]
				where contype = 'f' and conrelid = ${table}::regclass`
			: sql<Reference>`select "from", "table", on_delete from pragma_foreign_key_list(${table})`
	).execute(store.db);
	return rows;
}

interface Reference {
	from: string;
	table: string;
	on_delete: string;
}

function sortedByColumn(rows: readonly { from: string }[]) {
	return [...rows].sort((a, b) => (a.from < b.from ? -1 : 1));
}
