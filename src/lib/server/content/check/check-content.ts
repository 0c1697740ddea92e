import { parseModules } from '#lib/server/content/parse/parse-modules.ts';
import { checkBankFile } from './bank-file.ts';
import { readModuleFiles } from './module-files.ts';

/** Checks every module and the bank on disk: `checked` files, and one sentence per problem. */
export function checkContent(root: string): { checked: number; problems: string[] } {
	const { files, problems } = readModuleFiles(root);
	const bank = checkBankFile(root);
	return {
		checked: files.length + bank.checked,
		problems: [...problems, ...parseModules(files).problems, ...bank.problems]
	};
}
