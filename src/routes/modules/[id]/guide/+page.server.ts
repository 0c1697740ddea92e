import { error } from '@sveltejs/kit';
import { compareKeyers } from '#lib/core/keying/compare.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { selectKeying } from '#lib/server/content/keyings.ts';
import { toLesson } from '#lib/server/content/lesson.ts';
import { selectModule, selectModules } from '#lib/server/content/modules.ts';
import { selectSecondLook } from '#lib/server/content/second-look/second-looks.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const prerender = 'auto';

export const entries: EntryGenerator = () => selectModules().map(({ module: { id } }) => ({ id }));

export const load: PageServerLoad = ({ params: { id } }) => {
	const module = selectModule(id) ?? error(404, m.lesson_unknown_module({ id }));
	const other = module.module.alternative && selectModule(module.module.alternative);
	const keying = selectKeying(module);
	const second = keying && { ...keying, compared: compareKeyers(module, keying) };
	const alternative = other ? other.module.title : undefined;
	const looks = selectSecondLook(module);
	return { module, lesson: toLesson(module), alternative, second, looks };
};
