import type { Kysely } from 'kysely';

/** What teachers do in live sessions. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('live_acts')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('assignment', 'text', (column) =>
			column.notNull().references('assignments.id').onDelete('cascade')
		)
		.addColumn('seq', 'bigint', (column) => column.notNull())
		.addColumn('at', 'bigint', (column) => column.notNull())
		.addColumn('body', 'text', (column) => column.notNull())
		.addUniqueConstraint('live_acts_once', ['assignment', 'seq'])
		.execute();
	await db.schema
		.alterTable('assignments')
		.addColumn('live_acts', 'bigint', (column) => column.notNull().defaultTo(0))
		.execute();
}
