import type { Kysely, SelectQueryBuilder } from 'kysely';
import { z } from 'zod';
import type { Item } from '#lib/core/schema/item.ts';
import type { LessonModule } from '#lib/core/schema/module.ts';
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
	/** What a question asks. */
	question?: string | undefined;
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
	const assigned = await selectAssigned(db, assignments);
	const names = new Map([
		...(await selectNames(db, 'people', people)),
		...(await selectNames(db, 'seats', seats))
	]);
	return rows.map(({ id, at, person, action }, index) => {
		const {
			seat,
			assignment,
			person: other,
			item,
			role,
			seats: many,
			contests,
			attempts,
			probes
		} = details[index] ?? {};
		return {
			id,
			at,
			who: person === null ? undefined : names.get(person),
			action,
			about: {
				seat: seat && names.get(seat),
				title: assignment && assigned.get(assignment)?.title,
				name: other && names.get(other),
				question: assignment && item && assigned.get(assignment)?.questions.get(item),
				role,
				count: many?.length ?? contests?.length ?? attempts ?? probes
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
	contests: z.array(z.string()).optional().catch(undefined),
	attempts: z.number().optional().catch(undefined),
	probes: z.number().optional().catch(undefined)
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

interface Assigned {
	title: string;
	/** What each question of the version that was assigned asks, by id. */
	questions: ReadonlyMap<string, string>;
}

/** Where two ask the same, what each asks it of is said, too. */
function questionsOf({ items, statements }: LessonModule): Map<string, string> {
	return new Map(
		items.map((item) => {
			const alone = items.filter(({ prompt }) => prompt === item.prompt).length === 1;
			return [item.id, alone ? item.prompt : `${item.prompt} ${wordsOf(item, statements)}`];
		})
	);
}

function wordsOf(item: Item, statements: LessonModule['statements']): string {
	if (item.kind === 'choice' && item.stimulus) return item.stimulus.text;
	const statement = statements.find(({ id }) => id === item.statement);
	return statement?.quote ?? statement?.altered ?? '';
}

/** What was assigned, by the id of the assignment; of those that are still here. */
async function selectAssigned(
	db: Kysely<Tables>,
	ids: readonly string[]
): Promise<Map<string, Assigned>> {
	if (ids.length === 0) return new Map();
	const rows = await db
		.selectFrom('assignments')
		.select(['id', 'module', 'hash'])
		.where('id', 'in', [...new Set(ids)])
		.execute();
	const assigned = new Map<string, Assigned>();
	for (const { id, module, hash } of rows) {
		const version = await selectOptionalVersion(db, hash);
		const title = version?.module.title ?? module;
		assigned.set(id, { title, questions: version ? questionsOf(version) : new Map() });
	}
	return assigned;
}
