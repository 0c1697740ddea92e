import type { Kysely } from 'kysely';

/** What learners say against keys, and what became of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('contests')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('attempt', 'text', (column) =>
			column.notNull().references('attempts.id').onDelete('cascade')
		)
		.addColumn('item', 'text', (column) => column.notNull())
		.addColumn('span', 'text', (column) => column.notNull())
		.addColumn('reason', 'text', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('ruled_at', 'bigint')
		.addColumn('outcome', 'text')
		.addColumn('sentence', 'text')
		.addColumn('ruling', 'text', (column) => column.references('rulings.id').onDelete('set null'))
		.execute();
	await db.schema.createIndex('contests_attempt').on('contests').column('attempt').execute();
	await db.schema.createIndex('contests_ruling').on('contests').column('ruling').execute();
}
