import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import type { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { EventRow } from '#lib/server/db/tables/events.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { groupCommit } from '#lib/server/db/group-commit.ts';
import { readEvent } from './read-event.ts';
import type { Refusal } from './read-event.ts';

/** Events of one attempt as a device sent them; `receivedAt` by the server’s clock, in ms since 1970. */
export interface AppendRequest {
	attempt: string;
	sent: readonly unknown[];
	receivedAt: number;
	/** What else must hold of each event, once it is known to be one. */
	check?: (event: AttemptEvent) => Refusal | undefined;
}

/** Events that one attempt may have: a lesson done twice over has some 300. */
export const MOST_IN_ATTEMPT = 2000;

/** What became of the events of one request. */
export interface Appended {
	/** Ids kept now or before; the device may forget that it still has to send them. */
	acknowledged: string[];
	refused: Refusal[];
}

const MOST_TOGETHER = 100;
// Five values each: far below the 32,766 that one statement may hold.
const MOST_ROWS = 500;

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

type Known = ReadonlyMap<string, number>;

interface Read {
	events: AttemptEvent[];
	refused: Refusal[];
	receivedAt: number;
}

interface Sent {
	event: AttemptEvent;
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
		const placed = await refuseTooMany(
			transaction,
			read.map((each) => refuseUnknown(each, known)),
			known
		);
		const kept = await insert(transaction, placed);
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

function readRequest({ attempt, sent, receivedAt, check }: AppendRequest): Read {
	const read = sent.map((each) => {
		const one = readEvent(each, attempt);
		const refused = 'event' in one ? check?.(one.event) : undefined;
		return refused ? { refused } : one;
	});
	return {
		events: read.flatMap((each) => ('event' in each ? [each.event] : [])),
		refused: read.flatMap((each) => ('refused' in each ? [each.refused] : [])),
		receivedAt
	};
}

/** How many events each attempt has that is there. */
async function selectKnown(
	db: Kysely<Tables>,
	read: readonly Read[]
): Promise<Map<string, number>> {
	const named = new Set(read.flatMap(({ events }) => events.map(({ attempt }) => attempt)));
	const rows = await db
		.selectFrom('attempts')
		.select((from) => [
			'id',
			from
				.selectFrom('events')
				.select(({ fn }) => fn.countAll().as('n'))
				.whereRef('events.attempt', '=', 'attempts.id')
				.as('n')
		])
		.where('id', 'in', [...named])
		.execute();
	return new Map(rows.map(({ id, n }) => [id, Number(n)]));
}

function refuseUnknown({ events, refused, receivedAt }: Read, known: Known): Read {
	const unknown = events.filter(({ attempt }) => !known.has(attempt));
	return {
		events: events.filter(({ attempt }) => known.has(attempt)),
		refused: [...refused, ...unknown.map(({ id }) => refusal(id, 'no-such-attempt', 'attempt'))],
		receivedAt
	};
}

/** What is kept already is no further event, so only near the limit is asked which ones are. */
async function refuseTooMany(
	db: Kysely<Tables>,
	read: readonly Read[],
	known: Known
): Promise<readonly Read[]> {
	const left = new Map([...known].map(([attempt, n]) => [attempt, MOST_IN_ATTEMPT - n]));
	const coming = Map.groupBy(
		read.flatMap(({ events }) => events),
		({ attempt }) => attempt
	);
	if ([...coming].every(([attempt, events]) => events.length <= (left.get(attempt) ?? 0))) {
		return read;
	}
	const ids = [...coming.values()].flatMap((events) => events.map(({ id }) => id));
	const kept = new Set((await selectBodies(db, ids)).map(({ id }) => id));
	const fits = ({ id, attempt }: AttemptEvent) => {
		if (kept.has(id)) return true;
		const room = left.get(attempt) ?? 0;
		left.set(attempt, room - 1);
		return room > 0;
	};
	return read.map(({ events, refused, receivedAt }) => {
		const { fitting = [], beyond = [] } = Object.groupBy(events, (event) =>
			fits(event) ? 'fitting' : 'beyond'
		);
		return {
			events: fitting,
			refused: [...refused, ...beyond.map(({ id }) => refusal(id, 'too-many', ''))],
			receivedAt
		};
	});
}

async function insert(db: Kysely<Tables>, read: readonly Read[]): Promise<Map<string, unknown>> {
	const first = new Map<string, Sent>();
	for (const { events, receivedAt } of read) {
		for (const event of events)
			if (!first.has(event.id)) first.set(event.id, { event, receivedAt });
	}
	// Always in the same order: of two processes with the same rows, one waits for the other.
	const sent = [...first.values()].sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
	const kept = new Map<string, unknown>();
	for (let from = 0; from < sent.length; from += MOST_ROWS) {
		const some = sent.slice(from, from + MOST_ROWS);
		const inserted = await db
			.insertInto('events')
			.values(some.map(toRow))
			.onConflict((conflict) => conflict.column('id').doNothing())
			.returning('id')
			.execute();
		for (const { id } of inserted) kept.set(id, first.get(id)?.event);
		const before = some.map(({ event }) => event.id).filter((id) => !kept.has(id));
		for (const { id, body } of await selectBodies(db, before)) kept.set(id, JSON.parse(body));
	}
	return kept;
}

function toRow({ event, receivedAt }: Sent): EventRow {
	const { id, attempt, seq } = event;
	return { id, attempt, seq, received_at: receivedAt, body: JSON.stringify(event) };
}

async function selectBodies(
	db: Kysely<Tables>,
	ids: readonly string[]
): Promise<Pick<EventRow, 'id' | 'body'>[]> {
	if (ids.length === 0) return [];
	return db.selectFrom('events').select(['id', 'body']).where('id', 'in', ids).execute();
}

function refusal(id: string, code: Refusal['code'], field: string): Refusal {
	return { id, code, field };
}
