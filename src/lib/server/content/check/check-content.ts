import { parseModules } from '#lib/server/content/parse/parse-modules.ts';
import { checkBankFile } from './bank-file.ts';
import { checkKeyingFiles } from './keying-files.ts';
import { readModuleFiles } from './module-files.ts';

/** Checks every module and the bank on disk: `checked` files, and one sentence per problem. */
export function checkContent(root: string): { checked: number; problems: string[] } {
	const { files, problems } = readModuleFiles(root);
	const bank = checkBankFile(root);
	const parsed = parseModules(files, bank.bank);
	const keyings = checkKeyingFiles(root, parsed.modules);
	return {
		checked: files.length + keyings.checked + bank.checked,
		problems: [...problems, ...parsed.problems, ...keyings.problems, ...bank.problems]
	};
}
