import { selectModules } from '#lib/server/content/modules.ts';
import { lessonPage } from './lesson-page.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const prerender = 'auto';
export const csr = false;

export const entries: EntryGenerator = () => selectModules().map(({ module: { id } }) => ({ id }));

export const load: PageServerLoad = ({ params }) => lessonPage(params.id, () => 'cover');
