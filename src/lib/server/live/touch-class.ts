import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/db/tables/tables.ts';
import type { Hub } from './hub.ts';

/** Says that seats or teachers of a class changed, to every live session that it has or had. */
export async function touchClass(
	{ db, live }: { db: Kysely<Tables>; live: Pick<Hub, 'touch'> },
	classroom: string
): Promise<void> {
	for (const id of await selectLiveOf(db, [classroom])) live.touch(id);
}

/** The assignments of these classes that are or were taught live. */
export async function selectLiveOf(
	db: Kysely<Tables>,
	classrooms: readonly string[]
): Promise<string[]> {
	if (classrooms.length === 0) return [];
	const rows = await db
		.selectFrom('assignments')
		.select('id')
		.where('classroom', 'in', classrooms)
		.where('live_acts', '>', 0)
		.execute();
	return rows.map(({ id }) => id);
}

/** What is erased: a seat with its class, a class, or a person. */
interface Erased {
	kind: 'seat' | 'class' | 'person';
	id: string;
	classroom?: string;
}

/** The assignments taught live whose room changes or goes when something is erased; to be asked before. */
export async function selectLiveUnder(
	db: Kysely<Tables>,
	{ kind, id, classroom = '' }: Erased
): Promise<string[]> {
	if (kind !== 'person') return selectLiveOf(db, [kind === 'class' ? id : classroom]);
	const taught = await db
		.selectFrom('class_teachers')
		.select('classroom')
		.where('person', '=', id)
		.execute();
	return selectLiveOf(
		db,
		taught.map((row) => row.classroom)
	);
}
