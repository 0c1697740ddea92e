import { error } from '@sveltejs/kit';
import { blindStatements } from '#lib/core/keying/blind.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { selectModule, selectModules } from '#lib/server/content/modules.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const prerender = 'auto';

export const entries: EntryGenerator = () => selectModules().map(({ module: { id } }) => ({ id }));

export const load: PageServerLoad = ({ params: { id } }) => {
	const module = selectModule(id) ?? error(404, m.lesson_unknown_module({ id }));
	const { title, version } = module.module;
	return { module: id, title, version, statements: blindStatements(module) };
};
