import pg from 'pg';

/** The database at the newest schema that others are copies of. */
export const TEMPLATE = 'fresh';

/** The address of another database of the same server. */
export function databaseAt(server: string, name: string): string {
	return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/** Makes a database and returns its address. */
export async function createDatabase(
	server: string,
	name: string,
	template = TEMPLATE
): Promise<string> {
	await run(server, `create database "${name}" template "${template}"`);
	return databaseAt(server, name);
}

/** Drops a database, whoever uses it. */
export async function dropDatabase(server: string, name: string): Promise<void> {
	await run(server, `drop database "${name}" with (force)`);
}

async function run(server: string, statement: string): Promise<void> {
	const client = new pg.Client(server);
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}
