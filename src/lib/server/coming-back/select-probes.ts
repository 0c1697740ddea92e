import type { Kysely } from 'kysely';
import { z } from 'zod';
import { countAttempt } from '#lib/core/coming-back/attempts-that-count.ts';
import type { Asked } from '#lib/core/coming-back/attempts-that-count.ts';
import type { RuleReview } from '#lib/core/coming-back/rule-reviews.ts';
import { AttemptEvent } from '#lib/core/schema/attempt.ts';
import type { Item } from '#lib/core/schema/item.ts';
import { ownValue } from '#lib/core/scoring/own-value.ts';
import type { ProbeAnswerRow } from '#lib/server/db/tables/probe-answers.ts';
import type { ProbeRow } from '#lib/server/db/tables/probes.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { AskedBank } from './asked-bank.ts';

/** Questions that came back to a seat, as far as they still are what they were when they were drawn. */
export interface SeatProbe {
	id: string;
	/** Ms since 1970. */
	createdAt: number;
	/** In the order in which they are asked; keys included. */
	items: Item[];
	/** Questions of it that have changed or gone since: they are asked no more, and their answers count no more. */
	dropped: number;
	/** Ids of the bank’s items that the seat was given, those that are gone included. */
	met: string[];
	/** The first answers to `items`, by item. */
	given: Map<string, Given>;
	/** What they say of rules. */
	reviews: RuleReview[];
}

/** One answer. */
export interface Given {
	response: Extract<AttemptEvent, { type: 'answered' }>['response'];
	/** By the server’s clock, in ms since 1970. */
	at: number;
}

/** The next question of a probe; undefined when all are answered. */
export function nextOf({ items, given }: Pick<SeatProbe, 'items' | 'given'>): Item | undefined {
	return items.find(({ id }) => !given.has(id));
}

const Digests = z.record(z.string(), z.string());

/**
 * Every probe of a seat, the earlier first. Times are those of the server’s clock.
 *
 * @throws {ZodError} when what is kept is broken, which only another program can do.
 */
export async function selectProbes(
	db: Kysely<Tables>,
	seat: string,
	bank: AskedBank
): Promise<SeatProbe[]> {
	return (await selectProbesOf(db, [seat], bank)).get(seat) ?? [];
}

/** As `selectProbes`, of several seats at once, by seat; those without a probe are left out. */
export async function selectProbesOf(
	db: Kysely<Tables>,
	seats: readonly string[],
	{ asked }: AskedBank
): Promise<Map<string, SeatProbe[]>> {
	if (seats.length === 0) return new Map();
	const rows = await db
		.selectFrom('probes')
		.selectAll()
		.where('seat', 'in', seats)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	if (rows.length === 0) return new Map();
	const answers = await db
		.selectFrom('probe_answers')
		.innerJoin('probes', 'probes.id', 'probe_answers.probe')
		.select(['probe_answers.probe', 'probe_answers.body', 'probe_answers.received_at'])
		.where('probes.seat', 'in', seats)
		.orderBy('probe_answers.received_at')
		.orderBy('probe_answers.id')
		.execute();
	const byProbe = Map.groupBy(answers, ({ probe }) => probe);
	const probes = rows.map((row) => ({
		seat: row.seat,
		probe: toProbe(row, byProbe.get(row.id) ?? [], asked)
	}));
	return new Map(
		[...Map.groupBy(probes, ({ seat }) => seat)].map(([seat, own]) => [
			seat,
			own.map(({ probe }) => probe)
		])
	);
}

function toProbe(
	{ id, created_at: createdAt, body, digests: kept }: ProbeRow,
	answers: readonly Pick<ProbeAnswerRow, 'body' | 'received_at'>[],
	asked: Asked
): SeatProbe {
	const started = AttemptEvent.parse(JSON.parse(body));
	const events = answers.map((row) => ({
		...AttemptEvent.parse(JSON.parse(row.body)),
		at: new Date(row.received_at).toISOString()
	}));
	const digests = Digests.parse(JSON.parse(kept));
	const counted = countAttempt({ events: [started, ...events], digests }, asked);
	const asks = counted.state.asks ?? [];
	const items = asks.flatMap(
		(one) =>
			asked.items.find(
				(item) => item.id === one && ownValue(digests, one) === ownValue(asked.digests, one)
			) ?? []
	);
	const given = items.flatMap((item): [string, Given][] => {
		const [first] = counted.state.tries[item.id] ?? [];
		return first ? [[item.id, { response: first.response, at: Date.parse(first.at) }]] : [];
	});
	const { met, reviews } = counted;
	const dropped = asks.length - items.length;
	return { id, createdAt, items, dropped, met, given: new Map(given), reviews };
}
