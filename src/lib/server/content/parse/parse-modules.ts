import { checkFormsBeside } from '#lib/core/authoring/bank/forms.ts';
import type { Bank } from '#lib/core/schema/bank.ts';
import type { LessonModule } from '#lib/core/schema/module.ts';
import { parseModule } from './parse-module.ts';

/** One module file: its path from the root of the project, `src/content/modules/<id>/module.yaml`. */
export interface ModuleFile {
	path: string;
	text: string;
}

/** The modules without problems, by id, and one sentence per problem of the others. */
export interface ParsedModules {
	modules: LessonModule[];
	problems: string[];
}

/**
 * Reads all module files, adds the items of the bank that they name, and checks what only shows when they stand side by
 * side.
 */
export function parseModules(files: readonly ModuleFile[], bank?: Bank): ParsedModules {
	const folders = new Set(files.map(({ path }) => folderOf(path)));
	const all = files.map(({ path, text }) => ({ path, parsed: parseModule(path, text, bank) }));
	const readable = all.flatMap(({ parsed }) => ('module' in parsed ? [parsed.module] : []));
	const modules: LessonModule[] = [];
	const problems: string[] = [];
	for (const { path, parsed } of all) {
		if ('problems' in parsed) {
			problems.push(...parsed.problems);
			continue;
		}
		const others = readable.filter((module) => module !== parsed.module);
		const slips = [
			...findSlips(parsed.module, folderOf(path), folders),
			...(bank ? checkFormsBeside({ module: parsed.module, bank, others }) : []).map(
				(problem) => `${problem.path}: ${problem.message}`
			)
		];
		problems.push(...slips.map((slip) => `${path}: ${slip}`));
		if (slips.length === 0) modules.push(parsed.module);
	}
	return { modules: modules.sort((a, b) => (a.module.id < b.module.id ? -1 : 1)), problems };
}

function findSlips({ module }: LessonModule, folder: string, folders: Set<string>): string[] {
	const slips: string[] = [];
	if (module.id !== folder) {
		slips.push(
			`module.id: the id is “${module.id}” and the folder is “${folder}”; give both one name.`
		);
	}
	if (module.alternative !== undefined && !folders.has(module.alternative)) {
		slips.push(
			`module.alternative: there is no module “${module.alternative}”; correct the id or leave it out.`
		);
	}
	return slips;
}

function folderOf(path: string): string {
	return path.split('/').at(-2) ?? '';
}
