import { error } from '@sveltejs/kit';
import { m } from '#lib/i18n/paraglide/messages.js';
import { lessonOf } from '#lib/server/content/lesson-of.ts';
import { selectModule, selectModules } from '#lib/server/content/modules.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const prerender = 'auto';

export const entries: EntryGenerator = () => selectModules().map(({ module: { id } }) => ({ id }));

export const load: PageServerLoad = ({ params: { id } }) => {
	const found = selectModule(id) ?? error(404, m.lesson_unknown_module({ id }));
	const { guide, openQuestions, module } = found;
	const alternative = module.alternative && selectModule(module.alternative)?.module.title;
	return { lesson: lessonOf(id), guide, openQuestions, alternative };
};
