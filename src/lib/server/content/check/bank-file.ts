import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bank } from '#lib/core/schema/bank.ts';
import { parseBank } from '#lib/server/content/parse/parse-bank.ts';

/** Where editors keep the bank, from the root of the project. */
export const BANK_FOLDER = 'src/content/bank';
const BANK_FILE = `${BANK_FOLDER}/bank.yaml`;

/** The bank on disk, where it is there and sound, and what is wrong with it. */
interface CheckedBank {
	bank?: Bank;
	checked: number;
	problems: string[];
}

/** Checks the bank on disk, outside the bundle. A folder without the file is a problem; no folder is none. */
export function checkBankFile(root: string): CheckedBank {
	if (!existsSync(join(root, BANK_FOLDER))) return { checked: 0, problems: [] };
	const path = join(root, BANK_FILE);
	if (!existsSync(path)) {
		const problem = `${BANK_FILE}: this file is missing; write it or remove the folder.`;
		return { checked: 0, problems: [problem] };
	}
	const parsed = parseBank(BANK_FILE, readFileSync(path, 'utf8'));
	return { checked: 1, problems: [], ...parsed };
}
