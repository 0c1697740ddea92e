import { readModuleFiles } from './module-files.ts';
import { parseModules } from '#lib/server/content/parse/parse-modules.ts';

/** Checks every module on disk: `checked` files, and one sentence per problem. */
export function checkContent(root: string): { checked: number; problems: string[] } {
	const { files, problems } = readModuleFiles(root);
	return { checked: files.length, problems: [...problems, ...parseModules(files).problems] };
}
