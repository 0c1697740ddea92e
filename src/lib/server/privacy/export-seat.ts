import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { idsOf, selectRowsUnder, withoutEvents } from './rows-under.ts';
import type { Row } from './rows-under.ts';

/** Everything that is stored on one seat, by table, with what was written down of it; JSON comes opened. */
export async function exportSeat(
	db: Kysely<Tables>,
	seat: string
): Promise<Record<string, Record<string, unknown>[]>> {
	const found = await selectRowsUnder(db, 'seats', [seat]);
	const ids = idsOf(withoutEvents(found));
	const log = await db
		.selectFrom('audit')
		.selectAll()
		.where((where) => where.or(ids.map((id) => where('detail', 'like', `%${id}%`))))
		.orderBy('at')
		.execute();
	const rows = [...found, ['audit', log as unknown as Row[]] as const];
	return Object.fromEntries(rows.map(([name, some]) => [name, some.map(opened)]));
}

const JSON_COLUMNS = ['body', 'detail', 'digests', 'span'];

function opened(row: Row): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(row).map(([name, value]) => [
			name,
			JSON_COLUMNS.includes(name) && typeof value === 'string' ? JSON.parse(value) : value
		])
	);
}
