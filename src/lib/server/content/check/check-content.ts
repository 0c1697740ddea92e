import { parseModules } from '#lib/server/content/parse/parse-modules.ts';
import { lookTargets } from '#lib/server/content/second-look/look-target.ts';
import { checkBankFile } from './bank-file.ts';
import { checkKeyingFiles } from './keying-files.ts';
import { checkLookFiles } from './look-files.ts';
import { readModuleFiles } from './module-files.ts';

/** Checks every module and the bank on disk: `checked` files, and one sentence per problem. */
export function checkContent(root: string): { checked: number; problems: string[] } {
	const { files, problems } = readModuleFiles(root);
	const bank = checkBankFile(root);
	const parsed = parseModules(files, bank.bank);
	const keyings = checkKeyingFiles(root, parsed.modules);
	const looks = checkLookFiles(root, lookTargets(parsed.modules, bank.bank));
	return {
		checked: files.length + keyings.checked + looks.checked + bank.checked,
		problems: [
			...problems,
			...parsed.problems,
			...keyings.problems,
			...looks.problems,
			...bank.problems
		]
	};
}
