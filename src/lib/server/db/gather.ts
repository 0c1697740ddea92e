import type { Kysely } from 'kysely';
import { groupCommit } from './group-commit.ts';
import type { Tables } from './tables/tables.ts';

const MOST_TOGETHER = 128;

/** As `groupCommit`, of each database by itself. */
export function groupCommitIn<Request, Result>(
	write: (db: Kysely<Tables>, requests: readonly Request[]) => Promise<readonly Result[]>,
	most: number
): (db: Kysely<Tables>, request: Request) => Promise<Result> {
	const ways = new WeakMap<Kysely<Tables>, (request: Request) => Promise<Result>>();
	return (db, request) => {
		const way =
			ways.get(db) ?? groupCommit((requests: readonly Request[]) => write(db, requests), most);
		ways.set(db, way);
		return way(request);
	};
}

/**
 * Makes one query for all who ask in one turn of the event loop, or while a query before it runs: a class
 * that answers at once costs little more than one learner. `select` gets their keys, and returns what
 * finds the answer to each. An answer is never older than its question; it may be shared, so nobody
 * changes it.
 *
 * @throws {Error} to everybody who asked together when the database refuses.
 */
export function gather<Result>(
	select: (db: Kysely<Tables>, keys: readonly string[]) => Promise<(key: string) => Result>
): (db: Kysely<Tables>, key: string) => Promise<Result> {
	return groupCommitIn(async (db, keys: readonly string[]) => {
		const find = await select(db, evened([...new Set(keys)]));
		return keys.map(find);
	}, MOST_TOGETHER);
}

/** As many keys as a power of two, by repeating one: queries of few lengths are prepared only once. */
function evened(keys: readonly string[]): string[] {
	const [first = ''] = keys;
	const length = 2 ** Math.ceil(Math.log2(keys.length));
	return [...keys, ...Array<string>(length - keys.length).fill(first)];
}
