import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkContent } from './check/check-content.ts';
import { parseBank } from './parse/parse-bank.ts';
import { parseModule } from './parse/parse-module.ts';

const files = process.argv.slice(2);
const { checked, problems } = files.length > 0 ? checkFiles() : checkContent(process.cwd());

for (const problem of problems) console.error(problem);
console.log(`${checked} checked, ${problems.length} to correct`);
process.exitCode = problems.length > 0 ? 1 : 0;

function checkFiles() {
	const found = files.flatMap((path) => {
		const parse = basename(path) === 'bank.yaml' ? parseBank : parseModule;
		const parsed = parse(path, readFileSync(path, 'utf8'));
		return 'problems' in parsed ? parsed.problems : [];
	});
	return { checked: files.length, problems: found };
}
