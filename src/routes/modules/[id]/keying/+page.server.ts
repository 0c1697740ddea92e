import { error } from '@sveltejs/kit';
import { blindStatements } from '#lib/core/keying/blind.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { selectModule } from '#lib/server/content/modules.ts';
import type { PageServerLoad } from './$types';

export const prerender = false;

export const load: PageServerLoad = ({ params: { id } }) => {
	const module = selectModule(id) ?? error(404, m.lesson_unknown_module({ id }));
	const { title, version } = module.module;
	return { module: id, title, version, statements: blindStatements(module) };
};
