import type { Kysely } from 'kysely';
import { eventAppender } from './attempts/append-events.ts';
import { makeArrivals } from './attempts/arrivals.ts';
import type { Arrivals } from './attempts/arrivals.ts';
import type { Tables } from './db/tables/tables.ts';
import { openStore } from './db/open-store.ts';
import { readEnvironment } from './env.ts';
import { makeHub } from './live/hub.ts';
import type { Hub } from './live/hub.ts';
import { postgresBus } from './live/bus/postgres-bus.ts';

/** What every request of this process shares. */
export interface Running {
	db: Kysely<Tables>;
	/** The one way events are kept: requests that meet share a commit. */
	append: ReturnType<typeof eventAppender>;
	/** When answers and a teacher’s acts arrive: what follows something told is later than it. */
	arrivals: Arrivals;
	/** The live sessions that somebody watches here. */
	live: Hub;
	close: () => Promise<void>;
}

let opening: Promise<Running> | undefined;

/**
 * The server’s parts, opened once.
 *
 * @throws {Error} when the environment is wrong, or the store cannot be opened.
 */
export function running(): Promise<Running> {
	opening ??= open();
	return opening;
}

/** Lets go of the store, if it is open. */
export async function stopRunning(): Promise<void> {
	const open = opening;
	opening = undefined;
	await (await open)?.close();
}

async function open(): Promise<Running> {
	const { DATA_DIR, DATABASE_URL, DATABASE_POOL } = readEnvironment();
	const { db, close } = await openStore({
		folder: DATA_DIR,
		url: DATABASE_URL,
		connections: DATABASE_POOL
	});
	const bus = DATABASE_URL === undefined ? undefined : postgresBus(DATABASE_URL, db);
	const live = makeHub({ db, bus });
	return {
		...{ db, live },
		append: eventAppender(db),
		arrivals: makeArrivals(Date.now),
		async close() {
			await live.close();
			await close();
		}
	};
}
