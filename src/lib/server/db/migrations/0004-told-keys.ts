import type { Kysely } from 'kysely';

/** Which keys each attempt was told, and when. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('told_keys')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('attempt', 'text', (column) =>
			column.notNull().references('attempts.id').onDelete('cascade')
		)
		.addColumn('item', 'text', (column) => column.notNull())
		.addColumn('told_at', 'bigint', (column) => column.notNull())
		.addUniqueConstraint('told_keys_once', ['attempt', 'item'])
		.execute();
}
