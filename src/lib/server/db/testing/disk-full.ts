import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { inject } from 'vitest';
import type { Tables } from '../tables/tables.ts';

/** From now on the database refuses new events, or only those of one `seq`, as if the disk were full. */
export async function fillDisk(db: Kysely<Tables>, seq?: number): Promise<void> {
	const which = seq === undefined ? '' : `when new.seq = ${seq}`;
	const statement = inject('postgres')
		? `alter table events add constraint "disk full" check (seq <> ${seq ?? 'seq'}) not valid`
		: `create trigger full before insert on events ${which}
			begin select raise(abort, 'disk full'); end`;
	await sql.raw(statement).execute(db);
}
