import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkBankFile } from './check/bank-file.ts';
import { checkContent } from './check/check-content.ts';
import { parseBank } from './parse/parse-bank.ts';
import { parseModule } from './parse/parse-module.ts';

const files = process.argv.slice(2);
const { checked, problems } = files.length > 0 ? checkFiles() : checkContent(process.cwd());

for (const problem of problems) console.error(problem);
console.log(`${checked} checked, ${problems.length} to correct`);
process.exitCode = problems.length > 0 ? 1 : 0;

function checkFiles() {
	const { bank } = checkBankFile(process.cwd());
	const found = files.flatMap((path) => {
		const text = readFileSync(path, 'utf8');
		const parsed =
			basename(path) === 'bank.yaml' ? parseBank(path, text) : parseModule(path, text, bank);
		return 'problems' in parsed ? parsed.problems : [];
	});
	return { checked: files.length, problems: found };
}
