import type { Lesson } from '#lib/core/schema/lesson.ts';
import type { LessonModule, ModuleInfo } from '#lib/core/schema/module.ts';
import { digestItems, hashModule } from './hash.ts';

/** What the list of modules shows of one of them. */
export type CatalogueEntry = Omit<ModuleInfo, 'goals' | 'checked' | 'standards' | 'history'>;

/** The module as the self-paced lesson page carries it: keys included, guide and open questions not. */
export function toLesson(module: LessonModule): Lesson {
	const {
		inventory: _inventory,
		guide: _guide,
		openQuestions: _openQuestions,
		module: info,
		sources,
		...rest
	} = module;
	const { standards: _standards, history: _history, ...shown } = info;
	return {
		...rest,
		module: shown,
		sources: sources.map(({ rights: _rights, accessed: _accessed, ...source }) => source),
		hash: hashModule(module),
		digests: digestItems(module)
	};
}

/** The module as the catalogue shows it. */
export function toCatalogueEntry({ module }: LessonModule): CatalogueEntry {
	const {
		goals: _goals,
		checked: _checked,
		standards: _standards,
		history: _history,
		...entry
	} = module;
	return entry;
}
