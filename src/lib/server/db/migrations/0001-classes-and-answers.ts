import type { Kysely } from 'kysely';

/** Classes, their seats, what they are assigned, and every event of their attempts. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('classrooms')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('archived_at', 'bigint')
		.execute();
	await db.schema
		.createTable('seats')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('classroom', 'text', (column) =>
			column.notNull().references('classrooms.id').onDelete('cascade')
		)
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('rejoin_word', 'text', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addUniqueConstraint('seats_name', ['classroom', 'name'])
		.execute();
	await db.schema
		.createTable('assignments')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('classroom', 'text', (column) =>
			column.notNull().references('classrooms.id').onDelete('cascade')
		)
		.addColumn('module', 'text', (column) => column.notNull())
		.addColumn('version', 'text', (column) => column.notNull())
		.addColumn('hash', 'text', (column) => column.notNull())
		.addColumn('settings', 'text', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.execute();
	await db.schema
		.createIndex('assignments_classroom')
		.on('assignments')
		.column('classroom')
		.execute();
	await db.schema
		.createTable('attempts')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('assignment', 'text', (column) =>
			column.notNull().references('assignments.id').onDelete('cascade')
		)
		.addColumn('seat', 'text', (column) =>
			column.notNull().references('seats.id').onDelete('cascade')
		)
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addUniqueConstraint('attempts_one_per_seat', ['assignment', 'seat'])
		.execute();
	await db.schema.createIndex('attempts_seat').on('attempts').column('seat').execute();
	await db.schema
		.createTable('events')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('attempt', 'text', (column) =>
			column.notNull().references('attempts.id').onDelete('cascade')
		)
		.addColumn('seq', 'bigint', (column) => column.notNull())
		.addColumn('received_at', 'bigint', (column) => column.notNull())
		.addColumn('body', 'text', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('events_attempt').on('events').columns(['attempt', 'seq']).execute();
}
