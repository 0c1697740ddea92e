import { setTimeout as wait } from 'node:timers/promises';
import { Kysely } from 'kysely';
import type { TransactionBuilder } from 'kysely';
import type { Tables } from './tables/tables.ts';

// A class that joins at one moment meets at one row: each has its turn within this time.
const PATIENCE_MS = 10_000;
const SHORTEST_WAIT_MS = 2;
const LONGEST_WAIT_MS = 200;

/** What PostgreSQL says to one of two transactions that meet: serialization failure, and deadlock. */
const MET_ANOTHER = ['40001', '40P01'];

/**
 * The database with transactions that can be relied on: each sees the rows as if it ran alone, on either
 * database. One that met another is taken back and run again, so its work changes nothing but rows.
 */
export class StoreDb extends Kysely<Tables> {
	override transaction(): TransactionBuilder<Tables> {
		const builder = super.transaction().setIsolationLevel('serializable');
		const execute = builder.execute.bind(builder);
		builder.execute = (work) => untilAlone(() => execute(work));
		return builder;
	}
}

async function untilAlone<Result>(run: () => Promise<Result>): Promise<Result> {
	const started = performance.now();
	for (let attempt = 1; ; attempt += 1) {
		try {
			return await run();
		} catch (cause) {
			if (!metAnother(cause) || performance.now() - started > PATIENCE_MS) throw cause;
			const most = Math.min(SHORTEST_WAIT_MS * 2 ** attempt, LONGEST_WAIT_MS);
			await wait(most * (0.5 + Math.random() / 2));
		}
	}
}

function metAnother(cause: unknown): boolean {
	if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string')
		return false;
	return MET_ANOTHER.includes(cause.code) || cause.code.startsWith('SQLITE_BUSY');
}
