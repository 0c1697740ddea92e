import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { groupCommit } from '../../../src/lib/server/db/group-commit.ts';

/*
 * Run as a program: the least that can keep answers durably. It listens on the port named first, keeps
 * them in the PostgreSQL database or else the SQLite file named second, and knows neither seats nor lessons.
 */

interface Answer {
	id: string;
	attempt: string;
	seq: number;
	body: string;
}

const MOST_TOGETHER = 100;
const TABLE = `create table events (id text primary key, attempt text not null,
	seq bigint not null, received_at bigint not null, body text not null)`;

const [, , port, place = ''] = process.argv;
const keep = groupCommit(
	await (place.startsWith('postgres:') ? keptInPostgres(place) : keptInSqlite(place)),
	MOST_TOGETHER
);

createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
	void readAll(request)
		.then((text) => keep(toAnswer(text)))
		.then((id) => {
			const reply = JSON.stringify({ acknowledged: [id], refused: [] });
			const length = Buffer.byteLength(reply);
			response
				.writeHead(200, { 'content-type': 'application/json', 'content-length': length })
				.end(reply);
		});
}).listen(Number(port), '127.0.0.1');

async function readAll(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}

function toAnswer(text: string): Answer {
	const { events } = JSON.parse(text) as { events: [Answer] };
	const [event] = events;
	return { id: event.id, attempt: event.attempt, seq: event.seq, body: JSON.stringify(event) };
}

function keptInSqlite(file: string) {
	const database = new Sqlite(file);
	database.pragma('journal_mode = WAL');
	database.pragma('synchronous = FULL');
	database.exec(TABLE);
	const insert = database.prepare(
		'insert into events values (@id, @attempt, @seq, @at, @body) on conflict do nothing'
	);
	const insertAll = database.transaction((answers: readonly Answer[]) => {
		for (const answer of answers) insert.run({ ...answer, at: Date.now() });
	});
	return Promise.resolve((answers: readonly Answer[]) => {
		insertAll(answers);
		return Promise.resolve(answers.map(({ id }) => id));
	});
}

async function keptInPostgres(url: string) {
	const client = new pg.Client(url);
	await client.connect();
	await client.query(TABLE);
	return async (answers: readonly Answer[]) => {
		const at = Date.now();
		await client.query({
			name: 'keep',
			text: `insert into events select * from
				unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::text[])
				on conflict do nothing`,
			values: [
				answers.map(({ id }) => id),
				answers.map(({ attempt }) => attempt),
				answers.map(({ seq }) => seq),
				answers.map(() => at),
				answers.map(({ body }) => body)
			]
		});
		return answers.map(({ id }) => id);
	};
}
