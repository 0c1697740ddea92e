import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LessonModule } from '#lib/core/schema/module.ts';
import { parseKeying } from '#lib/server/content/parse/parse-keying.ts';
import { MODULES_FOLDER } from './module-files.ts';

/** Checks the keying beside each module, where there is one. */
export function checkKeyingFiles(
	root: string,
	modules: readonly LessonModule[]
): { checked: number; problems: string[] } {
	const files = modules.flatMap((module) => {
		const path = `${MODULES_FOLDER}/${module.module.id}/keying.yaml`;
		return existsSync(join(root, path)) ? [{ path, module }] : [];
	});
	const problems = files.flatMap(({ path, module }) => {
		const parsed = parseKeying(path, readFileSync(join(root, path), 'utf8'), module);
		return 'problems' in parsed ? parsed.problems : [];
	});
	return { checked: files.length, problems };
}
