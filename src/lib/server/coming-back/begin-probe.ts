import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { newEvent } from '#lib/core/attempt/new-event.ts';
import { seedOf } from '#lib/core/bank/seed-of.ts';
import { drawProbe } from '#lib/core/coming-back/draw-probe.ts';
import type { ProbeRow } from '#lib/server/db/tables/probes.ts';
import type { SeatRow } from '#lib/server/db/tables/seats.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { askedBank } from './asked-bank.ts';
import type { AskedBank } from './asked-bank.ts';
import { selectComingBack } from './select-coming-back.ts';

/** What came of it: there are questions now, nothing returns, or nothing on a text that is new to the seat. */
export type Begun = 'there' | 'nothing-returns' | 'no-new-text';

interface Beginning {
	seat: SeatRow;
	/** The id of the latest set that the form knew of; empty: of none. Another one than that is not begun after. */
	after: string;
	now: number;
}

/**
 * Draws questions for what is due, or early for what comes next, and keeps which. While a question is open, and after
 * a set that the form knew nothing of, none is drawn: clicked twice, or in two tabs, it is begun once.
 *
 * @throws {Error} when what is kept is broken, which only another program can do.
 */
export async function beginProbe(
	db: Kysely<Tables>,
	{ seat, after, now }: Beginning,
	bank = askedBank()
): Promise<Begun> {
	const { rules, exhausted, latest, ongoing, met } = await selectComingBack(db, seat, now, bank);
	if (ongoing || (latest?.id ?? '') !== after) return 'there';
	const returning = rules.due.length > 0 ? rules.due : rules.later;
	if (returning.length === 0) return exhausted.length > 0 ? 'no-new-text' : 'nothing-returns';
	const id = uuidv7();
	const drawn = drawProbe({
		bank: bank.bank,
		rules: returning.map(({ rule }) => rule),
		met,
		seed: seedOf(id)
	});
	const asks = drawn.items.map((item) => item.id);
	await insertOnce(db, toRow({ id, seat: seat.id, asks, now }, bank), after);
	return 'there';
}

/** Keeps a probe if the latest of its seat is the one that was looked at. */
async function insertOnce(db: Kysely<Tables>, row: ProbeRow, after: string): Promise<void> {
	await db.transaction().execute(async (transaction) => {
		const rows = await transaction
			.selectFrom('probes')
			.select('id')
			.where('seat', '=', row.seat)
			.orderBy('created_at')
			.orderBy('id')
			.execute();
		if ((rows.at(-1)?.id ?? '') !== after) return;
		await transaction.insertInto('probes').values(row).execute();
	});
}

interface Drawn {
	id: string;
	seat: string;
	asks: string[];
	now: number;
}

function toRow({ id, seat, asks, now }: Drawn, { bank, asked }: AskedBank): ProbeRow {
	const started = newEvent(
		{
			type: 'started',
			module: bank.id,
			version: bank.version,
			hash: asked.hash,
			mode: 'assigned',
			asks
		},
		// Made by the server, so the set itself stands for the device.
		{ id: uuidv7(), attempt: id, device: id, seq: 1, at: new Date(now).toISOString() }
	);
	const digests = Object.fromEntries(asks.map((item) => [item, asked.digests[item]]));
	const body = JSON.stringify(started);
	return { id, seat, created_at: now, body, digests: JSON.stringify(digests) };
}
