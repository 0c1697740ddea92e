import type { Kysely } from 'kysely';

/** Who teaches what, codes and links, versions, corrections, and what was done by whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('class_teachers')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('classroom', 'text', (column) =>
			column.notNull().references('classrooms.id').onDelete('cascade')
		)
		.addColumn('person', 'text', (column) =>
			column.notNull().references('people.id').onDelete('cascade')
		)
		.addColumn('part', 'text', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addUniqueConstraint('class_teachers_once', ['classroom', 'person'])
		.execute();
	await db.schema
		.createIndex('class_teachers_person')
		.on('class_teachers')
		.column('person')
		.execute();
	await db.schema
		.createTable('seat_logins')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('seat', 'text', (column) =>
			column.notNull().references('seats.id').onDelete('cascade')
		)
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('expires_at', 'bigint', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('seat_logins_seat').on('seat_logins').column('seat').execute();
	await db.schema
		.createTable('module_versions')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('module', 'text', (column) => column.notNull())
		.addColumn('version', 'text', (column) => column.notNull())
		.addColumn('body', 'text', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.execute();
	await db.schema
		.createTable('assignment_seats')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('assignment', 'text', (column) =>
			column.notNull().references('assignments.id').onDelete('cascade')
		)
		.addColumn('seat', 'text', (column) =>
			column.notNull().references('seats.id').onDelete('cascade')
		)
		.addColumn('included', 'bigint', (column) => column.notNull())
		.addColumn('extra_ms', 'bigint', (column) => column.notNull())
		.addUniqueConstraint('assignment_seats_once', ['assignment', 'seat'])
		.execute();
	await db.schema
		.createIndex('assignment_seats_seat')
		.on('assignment_seats')
		.column('seat')
		.execute();
	await db.schema
		.createTable('codes')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('classroom', 'text', (column) =>
			column.notNull().references('classrooms.id').onDelete('cascade')
		)
		.addColumn('assignment', 'text', (column) =>
			column.references('assignments.id').onDelete('cascade')
		)
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('codes_classroom').on('codes').column('classroom').execute();
	await db.schema.createIndex('codes_assignment').on('codes').column('assignment').execute();
	await db.schema
		.createTable('links')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('person', 'text', (column) => column.references('people.id').onDelete('cascade'))
		.addColumn('classroom', 'text', (column) =>
			column.references('classrooms.id').onDelete('cascade')
		)
		.addColumn('made_by', 'text', (column) => column.references('people.id').onDelete('set null'))
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('expires_at', 'bigint', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('links_person').on('links').column('person').execute();
	await db.schema.createIndex('links_classroom').on('links').column('classroom').execute();
	await db.schema.createIndex('links_made_by').on('links').column('made_by').execute();
	await db.schema
		.createTable('rulings')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('assignment', 'text', (column) =>
			column.notNull().references('assignments.id').onDelete('cascade')
		)
		.addColumn('item', 'text', (column) => column.notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('key', 'text')
		.addColumn('note', 'text', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('undone_at', 'bigint')
		.execute();
	await db.schema.createIndex('rulings_assignment').on('rulings').column('assignment').execute();
	await db.schema
		.createTable('audit')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('person', 'text', (column) => column.references('people.id').onDelete('set null'))
		.addColumn('classroom', 'text', (column) =>
			column.references('classrooms.id').onDelete('cascade')
		)
		.addColumn('action', 'text', (column) => column.notNull())
		.addColumn('detail', 'text', (column) => column.notNull())
		.addColumn('at', 'bigint', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('audit_person').on('audit').column('person').execute();
	await db.schema.createIndex('audit_classroom').on('audit').column('classroom').execute();
	await db.schema
		.createTable('settings')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('value', 'text', (column) => column.notNull())
		.execute();
	await db.schema
		.createTable('sweeps')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('at', 'bigint', (column) => column.notNull())
		.addColumn('report', 'text', (column) => column.notNull())
		.execute();
	await db.schema
		.alterTable('assignments')
		.addColumn('created_by', 'text', (column) =>
			column.references('people.id').onDelete('set null')
		)
		.execute();
	await db.schema
		.alterTable('assignments')
		.addColumn('whole_class', 'bigint', (column) => column.notNull().defaultTo(1))
		.execute();
	await db.schema
		.alterTable('seats')
		.addColumn('preview', 'bigint', (column) => column.notNull().defaultTo(0))
		.execute();
	// One statement each: SQLite adds one column at a time.
	for (const column of ['paused_at', 'closed_at'] as const) {
		await db.schema.alterTable('assignments').addColumn(column, 'bigint').execute();
	}
}
