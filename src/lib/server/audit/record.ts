import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { AuditedAction } from '#lib/core/audit/actions.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

interface Entry {
	/** Undefined: the server itself, or somebody not signed in. */
	person: string | undefined;
	classroom?: string | undefined;
	action: AuditedAction;
	/** Ids and settings; no names. */
	detail?: Record<string, unknown>;
	/** Milliseconds since 1970. */
	at: number;
}

/** Writes down who did what. Call it with the transaction of the change, so that both are kept or neither. */
export async function recordAudit(
	transaction: Kysely<Tables>,
	{ person, classroom, action, detail = {}, at }: Entry
): Promise<void> {
	await transaction
		.insertInto('audit')
		.values({
			id: uuidv7(),
			person: person ?? null,
			classroom: classroom ?? null,
			action,
			detail: JSON.stringify(detail),
			at
		})
		.execute();
}
