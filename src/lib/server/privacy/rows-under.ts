import type { Kysely } from 'kysely';
import { forgetIds } from '#lib/server/audit/forget.ts';
import { tables } from '#lib/server/db/tables/tables.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

type TableName = keyof Tables;
export type Row = Record<string, string | number | null>;

// Far below the number of values that one statement may hold.
const TOGETHER = 500;

/**
 * The rows of one table with these ids, and every row that goes with them, by table: found by the
 * descriptions of the tables, so that a table added later is found, too.
 */
export async function selectRowsUnder(
	db: Kysely<Tables>,
	table: TableName,
	ids: readonly string[]
): Promise<Map<TableName, Row[]>> {
	const found = new Map<TableName, Row[]>();
	// Each table stands after those it refers to, so one round finds all.
	for (const { name, columns } of tables) {
		const at = name as TableName;
		const rows = at === table ? await selectWhere(db, at, 'id', ids) : [];
		for (const [column, { refers, clears }] of Object.entries<ColumnLike>(columns)) {
			const above = found.get(refers as TableName);
			if (!above || clears) continue;
			rows.push(...(await selectWhere(db, at, column, above.map(idOf))));
		}
		const once = [...new Map(rows.map((row) => [idOf(row), row])).values()];
		if (once.length > 0) found.set(at, once);
	}
	return found;
}

/** How many rows of each table go with these. */
export async function countRowsUnder(
	db: Kysely<Tables>,
	table: TableName,
	ids: readonly string[]
): Promise<Record<string, number>> {
	const found = await selectRowsUnder(db, table, ids);
	return Object.fromEntries([...found].map(([name, rows]) => [name, rows.length]));
}

/**
 * Erases one row with every row that goes with it, and takes their ids out of what was written down,
 * within a transaction. How many rows of each table went.
 */
export async function eraseRowsUnder(
	transaction: Kysely<Tables>,
	table: 'seats' | 'classrooms',
	id: string
): Promise<Record<string, number>> {
	const found = await selectRowsUnder(transaction, table, [id]);
	await transaction.deleteFrom(table).where('id', '=', id).execute();
	await forgetIds(transaction, idsOf(withoutEvents(found)));
	return Object.fromEntries([...found].map(([name, rows]) => [name, rows.length]));
}

const NEVER_NAMED: readonly TableName[] = ['events', 'told_keys', 'probe_answers'];

/** Nothing that was written down names an answer or a told key, and there may be very many. */
export function withoutEvents(found: ReadonlyMap<TableName, Row[]>): Map<TableName, Row[]> {
	return new Map([...found].filter(([name]) => !NEVER_NAMED.includes(name)));
}

/** Every id among these rows. */
export function idsOf(found: ReadonlyMap<string, readonly Row[]>): string[] {
	return [...found.values()].flatMap((rows) => rows.map(idOf));
}

interface ColumnLike {
	refers?: string;
	clears?: true;
}

function idOf(row: Row): string {
	return String(row['id']);
}

async function selectWhere(
	db: Kysely<Tables>,
	table: TableName,
	column: string,
	values: readonly string[]
): Promise<Row[]> {
	const rows: Row[] = [];
	for (let at = 0; at < values.length; at += TOGETHER) {
		const some = await db
			.selectFrom(table)
			.selectAll()
			.where(db.dynamic.ref(column), 'in', values.slice(at, at + TOGETHER))
			.orderBy('id')
			.execute();
		rows.push(...(some as unknown as Row[]));
	}
	return rows;
}
