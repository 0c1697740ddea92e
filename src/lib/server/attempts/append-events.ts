import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { groupCommit } from './group-commit.ts';
import { readEvent } from './read-event.ts';
import type { Refusal } from './read-event.ts';

/** Events of one attempt as a device sent them; `receivedAt` by the server’s clock, in ms since 1970. */
export interface AppendRequest {
	attempt: string;
	sent: readonly unknown[];
	receivedAt: number;
}

/** What became of the events of one request. */
export interface Appended {
	/** Ids kept now or before; the device may forget that it still has to send them. */
	acknowledged: string[];
	refused: Refusal[];
}

// At most 100 requests of at most some hundred events: far below what one statement may hold.
const MOST_TOGETHER = 100;

/**
 * The way events are kept: requests that meet share one transaction and are answered after its commit.
 * An event that is there already is acknowledged again and changes nothing; what is refused, with the
 * field to mend, hinders no other.
 *
 * @throws {Error} to every request of a transaction that the database refused: then none was kept.
 */
export function eventAppender(db: Kysely<Tables>): (request: AppendRequest) => Promise<Appended> {
	return groupCommit(
		(requests: readonly AppendRequest[]) => appendTogether(db, requests),
		MOST_TOGETHER
	);
}

interface Read {
	events: AttemptEvent[];
	refused: Refusal[];
	receivedAt: number;
}

async function appendTogether(
	db: Kysely<Tables>,
	requests: readonly AppendRequest[]
): Promise<Appended[]> {
	const read = requests.map(readRequest);
	if (read.every(({ events }) => events.length === 0)) {
		return read.map(({ refused }) => ({ acknowledged: [], refused }));
	}
	return db.transaction().execute(async (transaction) => {
		const known = await selectKnown(transaction, read);
		const placed = read.map((each) => refuseUnknown(each, known));
		await insert(transaction, placed);
		const kept = await selectKept(transaction, placed);
		return placed.map(({ events, refused }) => {
			const isKept = (event: AttemptEvent) => isDeepStrictEqual(kept.get(event.id), event);
			const taken = events.filter((event) => !isKept(event));
			return {
				acknowledged: events.filter(isKept).map(({ id }) => id),
				refused: [...refused, ...taken.map(({ id }) => refusal(id, 'id-taken', 'id'))]
			};
		});
	});
}

function readRequest({ attempt, sent, receivedAt }: AppendRequest): Read {
	const read = sent.map((each) => readEvent(each, attempt));
	return {
		events: read.flatMap((each) => ('event' in each ? [each.event] : [])),
		refused: read.flatMap((each) => ('refused' in each ? [each.refused] : [])),
		receivedAt
	};
}

async function selectKnown(db: Kysely<Tables>, read: readonly Read[]): Promise<Set<string>> {
	const named = new Set(read.flatMap(({ events }) => events.map(({ attempt }) => attempt)));
	const rows = await db
		.selectFrom('attempts')
		.select('id')
		.where('id', 'in', [...named])
		.execute();
	return new Set(rows.map(({ id }) => id));
}

function refuseUnknown({ events, refused, receivedAt }: Read, known: ReadonlySet<string>): Read {
	const unknown = events.filter(({ attempt }) => !known.has(attempt));
	return {
		events: events.filter(({ attempt }) => known.has(attempt)),
		refused: [...refused, ...unknown.map(({ id }) => refusal(id, 'no-such-attempt', 'attempt'))],
		receivedAt
	};
}

async function insert(db: Kysely<Tables>, read: readonly Read[]): Promise<void> {
	const rows = read.flatMap(({ events, receivedAt }) =>
		events.map((event) => ({
			id: event.id,
			attempt: event.attempt,
			seq: event.seq,
			received_at: receivedAt,
			body: JSON.stringify(event)
		}))
	);
	for (const row of rows) {
		await db
			.insertInto('events')
			.values(row)
			.onConflict((conflict) => conflict.column('id').doNothing())
			.execute();
	}
}

async function selectKept(
	db: Kysely<Tables>,
	read: readonly Read[]
): Promise<Map<string, unknown>> {
	const ids = read.flatMap(({ events }) => events.map(({ id }) => id));
	const kept = new Map<string, unknown>();
	for (let from = 0; from < ids.length; from += MOST_TOGETHER) {
		const rows = await db
			.selectFrom('events')
			.select(['id', 'body'])
			.where('id', 'in', ids.slice(from, from + MOST_TOGETHER))
			.execute();
		for (const { id, body } of rows) kept.set(id, JSON.parse(body));
	}
	return kept;
}

function refusal(id: string, code: Refusal['code'], field: string): Refusal {
	return { id, code, field };
}
