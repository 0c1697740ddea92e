import type { Kysely } from 'kysely';

/** Accounts of teachers and administrators, and the ways in which they sign in. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('people')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('role', 'text', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.execute();
	await db.schema
		.createTable('identities')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('person', 'text', (column) =>
			column.notNull().references('people.id').onDelete('cascade')
		)
		.addColumn('issuer', 'text', (column) => column.notNull())
		.addColumn('subject', 'text', (column) => column.notNull())
		.addColumn('secret', 'text')
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addUniqueConstraint('identities_subject', ['issuer', 'subject'])
		.execute();
	await db.schema.createIndex('identities_person').on('identities').column('person').execute();
	await db.schema
		.createTable('logins')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('person', 'text', (column) =>
			column.notNull().references('people.id').onDelete('cascade')
		)
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.addColumn('expires_at', 'bigint', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('logins_person').on('logins').column('person').execute();
	await db.schema
		.createTable('passkeys')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('person', 'text', (column) =>
			column.notNull().references('people.id').onDelete('cascade')
		)
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('public_key', 'text', (column) => column.notNull())
		.addColumn('counter', 'bigint', (column) => column.notNull())
		.addColumn('transports', 'text', (column) => column.notNull())
		.addColumn('created_at', 'bigint', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('passkeys_person').on('passkeys').column('person').execute();
	await db.schema
		.createTable('challenges')
		.addColumn('id', 'text', (column) => column.primaryKey().notNull())
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('body', 'text', (column) => column.notNull())
		.addColumn('expires_at', 'bigint', (column) => column.notNull())
		.execute();
}
