import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModuleFile } from '#lib/server/content/parse/parse-modules.ts';

/** Where editors keep the modules, from the root of the project. */
export const MODULES_FOLDER = 'src/content/modules';

/** Reads every module file from disk, for checks outside the bundle; a folder without one is a problem. */
export function readModuleFiles(root: string): { files: ModuleFile[]; problems: string[] } {
	const folder = join(root, MODULES_FOLDER);
	if (!existsSync(folder)) return { files: [], problems: [] };
	const paths = readdirSync(folder, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `${MODULES_FOLDER}/${name}/module.yaml`)
		.sort();
	const [present, absent] = [
		paths.filter((path) => existsSync(join(root, path))),
		paths.filter((path) => !existsSync(join(root, path)))
	];
	return {
		files: present.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
		problems: absent.map((path) => `${path}: this file is missing; write it or remove the folder.`)
	};
}
