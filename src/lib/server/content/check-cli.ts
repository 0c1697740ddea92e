import { globSync, readFileSync } from 'node:fs';
import { parseModule } from './parse-module.ts';

const files = process.argv.slice(2);
const paths = files.length > 0 ? files : globSync('src/content/modules/*/module.yaml').sort();

const problems = paths.flatMap((path) => {
	const parsed = parseModule(path, readFileSync(path, 'utf8'));
	return 'problems' in parsed ? parsed.problems : [];
});

for (const problem of problems) console.error(problem);
console.log(`${paths.length} checked, ${problems.length} to correct`);
process.exitCode = problems.length > 0 ? 1 : 0;
