import type { Kysely, SelectQueryBuilder } from 'kysely';
import { z } from 'zod';
import { selectOptionalVersion } from '#lib/server/content/versions.ts';
import type { AuditRow } from '#lib/server/db/tables/audit.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/** What was done to what, in names where these are still here; each is absent where it says nothing. */
export interface LogAbout {
	seat?: string | undefined;
	/** The title of an assigned module. */
	title?: string | undefined;
	/** A person. */
	name?: string | undefined;
	item?: string | undefined;
	role?: string | undefined;
	count?: number | undefined;
}

/** One line of the log. */
export interface LogEntry {
	id: string;
	/** Milliseconds since 1970. */
	at: number;
	/** Undefined: the server itself, or an account that is gone. */
	who: string | undefined;
	action: string;
	about: LogAbout;
}

type Entries = SelectQueryBuilder<Tables, 'audit', AuditRow>;

/** What was done to a class: its scores, roster and keys. The latest first. */
export async function selectClassLog(
	db: Kysely<Tables>,
	classroom: string,
	limit: number
): Promise<LogEntry[]> {
	const rows = db.selectFrom('audit').selectAll().where('classroom', '=', classroom);
	return selectLog(db, rows, limit);
}

/** What was done to accounts and settings, and nothing of what happens in any class. The latest first. */
export async function selectServerLog(db: Kysely<Tables>, limit: number): Promise<LogEntry[]> {
	const rows = db.selectFrom('audit').selectAll().where('classroom', 'is', null);
	return selectLog(db, rows, limit);
}

async function selectLog(db: Kysely<Tables>, query: Entries, limit: number): Promise<LogEntry[]> {
	const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
	const details = rows.map(({ detail }) => Detail.parse(JSON.parse(detail)));
	const people = [
		...rows.flatMap(({ person }) => person ?? []),
		...details.flatMap(({ person }) => person ?? [])
	];
	const seats = details.flatMap(({ seat }) => seat ?? []);
	const assignments = details.flatMap(({ assignment }) => assignment ?? []);
	const names = new Map([
		...(await selectNames(db, 'people', people)),
		...(await selectNames(db, 'seats', seats)),
		...(await selectTitles(db, assignments))
	]);
	return rows.map(({ id, at, person, action }, index) => {
		const {
			seat,
			assignment,
			person: other,
			item,
			role,
			seats: many,
			attempts
		} = details[index] ?? {};
		return {
			id,
			at,
			who: person === null ? undefined : names.get(person),
			action,
			about: {
				seat: seat && names.get(seat),
				title: assignment && names.get(assignment),
				name: other && names.get(other),
				item,
				role,
				count: many?.length ?? attempts
			}
		};
	});
}

// What is written down is ours, but older versions wrote other things: what does not fit is left out.
const Detail = z.object({
	seat: z.string().optional().catch(undefined),
	seats: z.array(z.string()).optional().catch(undefined),
	assignment: z.string().optional().catch(undefined),
	person: z.string().optional().catch(undefined),
	item: z.string().optional().catch(undefined),
	role: z.string().optional().catch(undefined),
	attempts: z.number().optional().catch(undefined)
});

async function selectNames(
	db: Kysely<Tables>,
	table: 'people' | 'seats',
	ids: readonly string[]
): Promise<[string, string][]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom(table)
		.select(['id', 'name'])
		.where('id', 'in', [...new Set(ids)])
		.execute();
	return rows.map(({ id, name }) => [id, name]);
}

async function selectTitles(
	db: Kysely<Tables>,
	ids: readonly string[]
): Promise<[string, string][]> {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('assignments')
		.select(['id', 'module', 'hash'])
		.where('id', 'in', [...new Set(ids)])
		.execute();
	return Promise.all(
		rows.map(async ({ id, module, hash }): Promise<[string, string]> => {
			const version = await selectOptionalVersion(db, hash);
			return [id, version?.module.title ?? module];
		})
	);
}
