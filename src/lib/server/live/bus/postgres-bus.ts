import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Client } from 'pg';
import { z } from 'zod';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { Bus, Listener, Note } from './outbox.ts';

const CHANNEL = 'said_or_shown_live';
const SOONEST_AGAIN_MS = 250;
const LATEST_AGAIN_MS = 10_000;
/** How often it is asked whether the connection is still there, and how long that may take, in ms. */
const LOOK_MS = 15_000;
const PATIENCE_MS = 10_000;

const Sent = z.strictObject({
	from: z.string(),
	assignment: z.string(),
	frame: z.boolean(),
	everything: z.boolean(),
	attempts: z.array(z.string()),
	since: z.number().optional()
});

/**
 * Tells the other processes of a PostgreSQL database what was touched, by NOTIFY, and hears of what they
 * touched by one connection of its own, which is made again whenever it is lost. It needs that connection
 * as it is: not by a pooler that lends connections for one transaction.
 */
export function postgresBus(url: string, db: Kysely<Tables>): Bus {
	const listening = new Listening(url);
	return {
		listen(listener) {
			listening.start(listener);
		},
		async send({ attempts, ...note }: Note) {
			const sent = { from: listening.me, ...note, attempts: [...attempts] };
			await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(sent)})`.execute(db);
		},
		close: () => listening.stop()
	};
}

class Listening {
	readonly me = randomUUID();
	readonly #url: string;
	#listener: Listener | undefined;
	#client: Client | undefined;
	#again: NodeJS.Timeout | undefined;
	#looking: NodeJS.Timeout | undefined;
	#failures = 0;
	#stopped = false;

	constructor(url: string) {
		this.#url = url;
	}

	start(listener: Listener): void {
		this.#listener = listener;
		void this.#connect();
	}

	async stop(): Promise<void> {
		this.#stopped = true;
		clearTimeout(this.#again);
		clearInterval(this.#looking);
		await this.#client?.end();
	}

	async #connect() {
		// Only here: a server with its embedded database never loads it.
		const { default: pg } = await import('pg');
		if (this.#stopped) return;
		const client = new pg.Client({
			connectionString: this.#url,
			application_name: 'said-or-shown live',
			keepAlive: true,
			connectionTimeoutMillis: PATIENCE_MS,
			query_timeout: PATIENCE_MS
		});
		this.#client = client;
		client.on('error', () => undefined);
		client.on('notification', ({ payload = '' }) => {
			this.#hear(payload);
		});
		client.once('end', () => {
			this.#lose(client);
		});
		try {
			await client.connect();
			await client.query(`listen ${CHANNEL}`);
			this.#failures = 0;
			this.#keepLooking(client);
			// Also the first time: rooms may have been read before.
			this.#listener?.ongap();
		} catch {
			this.#lose(client);
		}
	}

	/** A connection that a network has dropped says nothing of it. */
	#keepLooking(client: Client) {
		clearInterval(this.#looking);
		this.#looking = setInterval(() => {
			client.query('select 1').catch(() => {
				this.#lose(client);
			});
		}, LOOK_MS).unref();
	}

	#lose(client: Client) {
		if (this.#client !== client) return;
		this.#client = undefined;
		clearInterval(this.#looking);
		client.removeAllListeners('notification');
		client.end().catch(() => undefined);
		this.#connectLater();
	}

	#connectLater() {
		if (this.#stopped) return;
		clearTimeout(this.#again);
		const wait = Math.min(SOONEST_AGAIN_MS * 2 ** this.#failures, LATEST_AGAIN_MS);
		this.#failures += 1;
		this.#again = setTimeout(() => void this.#connect(), wait);
	}

	#hear(payload: string) {
		const note = readNote(payload);
		if (!note || note.from === this.me) return;
		const { from: _from, attempts, ...rest } = note;
		this.#listener?.onnote({ ...rest, attempts: new Set(attempts) });
	}
}

/** Whoever may use the database may notify; what is none of ours is nothing. */
function readNote(payload: string): z.infer<typeof Sent> | undefined {
	try {
		return Sent.safeParse(JSON.parse(payload)).data;
	} catch {
		return undefined;
	}
}
