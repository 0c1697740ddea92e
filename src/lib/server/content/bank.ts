import type { Bank } from '#lib/core/schema/bank.ts';
import { parseBank } from './parse/parse-bank.ts';

const texts = import.meta.glob<string>('/src/content/bank/bank.yaml', {
	query: '?raw',
	import: 'default',
	eager: true
});

let parsed: Bank | undefined;

/**
 * The bank of said-or-shown items that the forms of all lessons are drawn from.
 *
 * @throws {Error} naming file, path and reason, if the file is missing or broken; the build stops before that.
 */
export function selectBank(): Bank {
	parsed ??= parseFile();
	return parsed;
}

function parseFile(): Bank {
	const [file] = Object.entries(texts);
	if (!file) throw new Error('src/content/bank/bank.yaml: this file is missing; write it.');
	const [path, text] = file;
	const result = parseBank(path.slice(1), text);
	if ('problems' in result) throw new Error(result.problems.join('\n'));
	return result.bank;
}
