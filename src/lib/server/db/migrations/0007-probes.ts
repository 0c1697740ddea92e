import type { Kysely } from 'kysely';

/** Questions that come back to a seat, and its answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('probes')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('seat', 'text', (column) =>
			column.notNull().references('seats.id').onDelete('cascade')
		)
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('body', 'text', (column) => column.notNull())
		.addColumn('digests', 'text', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('probes_seat').on('probes').column('seat').execute();
	await db.schema
		.createTable('probe_answers')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('probe', 'text', (column) =>
			column.notNull().references('probes.id').onDelete('cascade')
		)
		.addColumn('item', 'text', (column) => column.notNull())
		.addColumn('received_at', 'bigint', (column) => column.notNull())
		.addColumn('body', 'text', (column) => column.notNull())
		.addUniqueConstraint('probe_answers_once', ['probe', 'item'])
		.execute();
}
