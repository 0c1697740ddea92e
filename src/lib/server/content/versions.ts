import type { Kysely } from 'kysely';
import type { Lesson } from '#lib/core/schema/lesson.ts';
import { LessonModule } from '#lib/core/schema/module.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import { hashModule } from './hash.ts';
import { toLesson } from './lesson.ts';

/** Keeps these versions, which are assigned: answers to one need its questions for good. */
export async function keepVersions(
	db: Kysely<Tables>,
	modules: readonly LessonModule[],
	now: number
): Promise<void> {
	for (const module of modules) {
		const { id, version } = module.module;
		const row = { id: hashModule(module), module: id, version, created_at: now };
		await db
			.insertInto('module_versions')
			.values({ ...row, body: JSON.stringify(module) })
			.onConflict((conflict) => conflict.column('id').doNothing())
			.execute();
	}
}

// A version never changes, so what was parsed once holds.
const parsed = new Map<string, LessonModule>();

/**
 * The version with this content hash, whether or not it is still in the catalogue; undefined when this
 * server never had it.
 *
 * @throws {ZodError} when the stored module is broken, which only another program can do.
 */
export async function selectOptionalVersion(
	db: Kysely<Tables>,
	hash: string
): Promise<LessonModule | undefined> {
	const known = parsed.get(hash);
	if (known) return known;
	const row = await db
		.selectFrom('module_versions')
		.select('body')
		.where('id', '=', hash)
		.executeTakeFirst();
	if (!row) return undefined;
	const module = LessonModule.parse(JSON.parse(row.body));
	parsed.set(hash, module);
	return module;
}

const lessons = new Map<string, Lesson>();

/**
 * The version with this content hash as a lesson, keys included; undefined when this server never had it.
 *
 * @throws {ZodError} when the stored module is broken, which only another program can do.
 */
export async function selectOptionalLesson(
	db: Kysely<Tables>,
	hash: string
): Promise<Lesson | undefined> {
	const known = lessons.get(hash);
	if (known) return known;
	const module = await selectOptionalVersion(db, hash);
	if (!module) return undefined;
	const lesson = toLesson(module);
	lessons.set(hash, lesson);
	return lesson;
}
