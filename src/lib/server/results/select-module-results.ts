import type { Kysely } from 'kysely';
import { moduleResults } from '#lib/core/results/measured/module-results.ts';
import type { Measured } from '#lib/core/results/measured/measure-rows.ts';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { selectModule } from '#lib/server/content/modules.ts';
import { selectOptionalVersion } from '#lib/server/content/versions.ts';
import type { AssignmentRow } from '#lib/server/db/tables/assignments.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { selectClassInput } from './select-results.ts';

/** A module that somebody’s classes were given. */
export interface TaughtModule {
	id: string;
	title: string;
	/** Assignments of any version. */
	assignments: number;
}

/** One of the assignments behind the results of a module. */
export interface PooledAssignment {
	id: string;
	classroom: string;
	archived: boolean;
	/** In ms since 1970. */
	createdAt: number;
	/** Seats that have begun. */
	started: number;
	/** Whether a question counts otherwise there than it was published. */
	corrected: boolean;
}

/** The results of one version of a module in all classes of a teacher. */
export interface ModuleResults {
	title: string;
	/** Undefined where no class was given the module. */
	version: string | undefined;
	/** Versions that classes were given, the newest first. */
	versions: { version: string; assignments: number }[];
	assignments: PooledAssignment[];
	measured: Measured;
	/** As published; every question that one of the classes was asked. Undefined where no class was given the module. */
	lesson: Pick<Lesson, 'article' | 'passages' | 'statements' | 'items'> | undefined;
}

type Taught = AssignmentRow & { classroom_name: string; archived_at: number | null };

/** The modules that the classes of somebody were given, by title. */
export async function selectTaughtModules(
	db: Kysely<Tables>,
	person: string
): Promise<TaughtModule[]> {
	const rows = await db
		.selectFrom('assignments')
		.innerJoin('class_teachers', 'class_teachers.classroom', 'assignments.classroom')
		.select(['assignments.module', 'assignments.hash'])
		.where('class_teachers.person', '=', person)
		.orderBy('assignments.created_at', 'desc')
		.execute();
	const modules = await Promise.all(
		[...Map.groupBy(rows, ({ module }) => module)].map(async ([id, given]) => ({
			id,
			title: await selectTitle(db, id, given[0]?.hash),
			assignments: given.length
		}))
	);
	return modules.sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/**
 * What one version of a module measured in all classes that somebody teaches now, archived ones too; the newest that a
 * class was given unless another is asked for. Versions are told apart by their number: forms drawn anew for a class are
 * the same version. Undefined for a module that is neither in the catalogue nor was given to these classes, and for a
 * version that was not.
 *
 * @throws {Error} as `selectResults`.
 */
export async function selectModuleResults(
	db: Kysely<Tables>,
	{ person, module, version }: { person: string; module: string; version?: string | undefined }
): Promise<ModuleResults | undefined> {
	const rows = await selectTaught(db, person, module);
	const versions = [...Map.groupBy(rows, (row) => row.version)]
		.map(([number, given]) => ({ version: number, assignments: given.length }))
		.sort((a, b) => byNumber(b.version, a.version));
	const chosen = version ?? versions[0]?.version;
	const given = rows.filter((row) => row.version === chosen);
	if (given.length === 0 && (version !== undefined || !selectModule(module))) return undefined;
	const pooled: { row: Taught; input: Awaited<ReturnType<typeof selectClassInput>> }[] = [];
	// One after the other: each reads all the answers of a class.
	for (const row of given) pooled.push({ row, input: await selectClassInput(db, row) });
	return {
		title: await selectTitle(db, module, given.at(-1)?.hash),
		version: chosen,
		versions,
		assignments: pooled.map(({ row, input }) => ({
			id: row.id,
			classroom: row.classroom_name,
			archived: row.archived_at !== null,
			createdAt: row.created_at,
			started: input.seats.filter(({ received }) => received.length > 0).length,
			corrected: isCorrected(input)
		})),
		measured: moduleResults(pooled.map(({ input }) => input)),
		lesson: togetherOf(pooled.map(({ input }) => input.published))
	};
}

function selectTaught(db: Kysely<Tables>, person: string, module: string): Promise<Taught[]> {
	return db
		.selectFrom('assignments')
		.innerJoin('class_teachers', 'class_teachers.classroom', 'assignments.classroom')
		.innerJoin('classrooms', 'classrooms.id', 'assignments.classroom')
		.selectAll('assignments')
		.select(['classrooms.name as classroom_name', 'classrooms.archived_at'])
		.where('class_teachers.person', '=', person)
		.where('assignments.module', '=', module)
		.orderBy('assignments.created_at')
		.orderBy('assignments.id')
		.execute();
}

async function selectTitle(db: Kysely<Tables>, id: string, hash: string | undefined) {
	const kept = hash === undefined ? undefined : await selectOptionalVersion(db, hash);
	return selectModule(id)?.module.title ?? kept?.module.title ?? id;
}

function isCorrected({
	struck,
	lesson,
	published
}: {
	struck: string[];
	lesson: Lesson;
	published: Lesson;
}) {
	const keys = (of: Lesson) => JSON.stringify(of.items.map(({ key }) => key));
	return struck.length > 0 || keys(lesson) !== keys(published);
}

/** The text of the first, and the questions of all: only those of warm-up and exit differ. */
function togetherOf(lessons: readonly Lesson[]): ModuleResults['lesson'] {
	const [first] = lessons;
	if (!first) return undefined;
	const { article, passages, statements } = first;
	const items = new Map(lessons.flatMap((lesson) => lesson.items.map((item) => [item.id, item])));
	return { article, passages, statements, items: [...items.values()] };
}

/** Newer numbers after older ones, part by part. */
function byNumber(one: string, other: string): number {
	return one.localeCompare(other, 'en', { numeric: true });
}
