import { lessonPath } from '#lib/core/attempt/going-on/path.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import { lessonPage } from '../lesson-page.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const prerender = 'auto';
export const csr = false;

export const entries: EntryGenerator = () => selectModules().map(({ module: { id } }) => ({ id }));

/** Opens at the first question of the walk. */
export const load: PageServerLoad = ({ params }) =>
	lessonPage(params.id, (lesson) => {
		const opening = lessonPath(lesson).find(({ step, item }) => step === 'walk' && item);
		return opening?.id ?? 'cover';
	});
