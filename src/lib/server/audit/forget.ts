import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/**
 * Takes ids out of everything that was written down, within the transaction that erases what they named:
 * what was done stays to be read, to whom does not.
 */
export async function forgetIds(
	transaction: Kysely<Tables>,
	ids: readonly string[]
): Promise<void> {
	const gone = new Set<unknown>(ids);
	const rows = await transaction
		.selectFrom('audit')
		.select(['id', 'detail'])
		.where('detail', '!=', '{}')
		.execute();
	for (const { id, detail } of rows) {
		const without = JSON.stringify(
			JSON.parse(detail, (_, value: unknown) => (gone.has(value) ? 'erased' : value))
		);
		if (without === detail) continue;
		await transaction.updateTable('audit').set({ detail: without }).where('id', '=', id).execute();
	}
}
