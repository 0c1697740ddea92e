import { selectModules } from '#lib/server/content/modules.ts';

export function load() {
	return { modules: selectModules().map(({ module }) => module) };
}
