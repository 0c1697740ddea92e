import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { LessonModule } from '#lib/core/schema/module.ts';
import { selectBank } from './bank.ts';
import { toLesson } from './lesson.ts';
import { parseModules } from './parse/parse-modules.ts';

const texts = import.meta.glob<string>('/src/content/modules/*/module.yaml', {
	query: '?raw',
	import: 'default',
	eager: true
});

let parsed: LessonModule[] | undefined;

/**
 * Every module of the site, by id, with its forms from the bank.
 *
 * @throws {Error} naming file, path and reason, if a file is broken; the build stops before that.
 */
export function selectModules(): LessonModule[] {
	parsed ??= parseAll();
	return parsed;
}

/** The module with this id, if there is one. */
export function selectModule(id: string): LessonModule | undefined {
	return selectModules().find(({ module }) => module.id === id);
}

/** The module with this id as the lesson page carries it, if there is one. */
export function selectLesson(id: string): Lesson | undefined {
	const module = selectModule(id);
	return module && toLesson(module);
}

function parseAll(): LessonModule[] {
	const files = Object.entries(texts).map(([path, text]) => ({ path: path.slice(1), text }));
	const { modules, problems } = parseModules(files, selectBank());
	if (problems.length > 0) throw new Error(problems.join('\n'));
	return modules;
}
