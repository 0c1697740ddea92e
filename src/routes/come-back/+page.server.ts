import { askedBank } from '#lib/server/coming-back/asked-bank.ts';
import { selectModules } from '#lib/server/content/modules.ts';
import type { PageServerLoad } from './$types';

/** The bank with its keys, as self-paced lessons carry theirs, and what the modules are called. */
export const load: PageServerLoad = () => {
	const { bank, asked } = askedBank();
	const titles = selectModules().map(({ module }) => [module.id, module.title] as const);
	return {
		bank,
		hash: asked.hash,
		digests: asked.digests,
		titles: Object.fromEntries(titles)
	};
};
