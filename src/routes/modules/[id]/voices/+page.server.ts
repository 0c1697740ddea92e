import { error } from '@sveltejs/kit';
import { countVoices, documentsOf } from '#lib/core/inventory/voices.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { selectModule, selectModules } from '#lib/server/content/modules.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const prerender = 'auto';

export const entries: EntryGenerator = () => selectModules().map(({ module: { id } }) => ({ id }));

export const load: PageServerLoad = ({ params: { id } }) => {
	const module = selectModule(id);
	if (!module?.inventory) error(404, m.lesson_unknown_module({ id }));
	const { inventory, passages, module: info } = module;
	return {
		id,
		title: info.title,
		inventory,
		voices: countVoices(module),
		documents: documentsOf(module),
		passages: passages.map(({ id: passage, text }) => ({ id: passage, text }))
	};
};
