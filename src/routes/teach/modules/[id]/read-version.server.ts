import { error } from '@sveltejs/kit';
import { ModuleInfo } from '#lib/core/schema/module.ts';

/** The version that an address asks for; undefined for the newest. What is no version is refused. */
export function readVersion(search: URLSearchParams): string | undefined {
	const asked = ModuleInfo.shape.version.optional().safeParse(search.get('version') ?? undefined);
	if (!asked.success) error(400, 'version: such as 1.0.0');
	return asked.data;
}
