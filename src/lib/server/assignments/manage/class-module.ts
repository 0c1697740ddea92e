import type { Kysely } from 'kysely';
import { freshForms } from '#lib/core/bank/fresh-forms.ts';
import { ownTopics } from '#lib/core/bank/own-topics.ts';
import { seedOf } from '#lib/core/bank/seed-of.ts';
import { bankItemsOf } from '#lib/core/bank/with-forms.ts';
import type { LessonModule } from '#lib/core/schema/module.ts';
import { selectBank } from '#lib/server/content/bank.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import { selectOptionalVersion } from '#lib/server/content/versions.ts';
import type { Tables } from '#lib/server/db/tables/tables.ts';

/**
 * The module of the catalogue as this class can take it: with new forms, drawn by the id of the new assignment, where an
 * earlier assignment of the class has asked an item of its forms or the twin of one.
 */
export async function moduleForClass(
	db: Kysely<Tables>,
	module: LessonModule,
	{ classroom, assignment }: { classroom: string; assignment: string }
): Promise<LessonModule> {
	const earlier = await db
		.selectFrom('assignments')
		.select('hash')
		.distinct()
		.where('classroom', '=', classroom)
		.execute();
	const met: string[] = [];
	for (const { hash } of earlier) {
		const version = await selectOptionalVersion(db, hash);
		if (version) met.push(...bankItemsOf(version));
	}
	const bank = selectBank();
	const avoidTopics = ownTopics(module, { bank, others: selectModules() });
	return freshForms(module, { bank, seed: seedOf(assignment), met, avoidTopics });
}
