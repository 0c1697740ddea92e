import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LookTarget } from '#lib/server/content/second-look/look-target.ts';
import { parseSecondLook } from '#lib/server/content/second-look/parse-second-look.ts';

/** Checks the second look of each module and of the bank, where there is one. One that is old is no problem. */
export function checkLookFiles(
	root: string,
	targets: readonly LookTarget[]
): { checked: number; problems: string[] } {
	const present = targets.filter(({ path }) => existsSync(join(root, path)));
	const problems = present.flatMap(({ path, pieces }) => {
		const parsed = parseSecondLook(path, readFileSync(join(root, path), 'utf8'), pieces);
		return 'problems' in parsed ? parsed.problems : [];
	});
	return { checked: present.length, problems };
}
