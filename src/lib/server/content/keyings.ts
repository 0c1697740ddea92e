import type { Keying } from '#lib/core/schema/keying.ts';
import type { LessonModule } from '#lib/core/schema/module.ts';
import { parseKeying } from './parse/parse-keying.ts';

const texts = import.meta.glob<string>('/src/content/modules/*/keying.yaml', {
	query: '?raw',
	import: 'default',
	eager: true
});

/**
 * What a second person made of this module; undefined while nobody has keyed it twice.
 *
 * @throws {Error} naming file, path and reason, if the file is broken; the build stops before that.
 */
export function selectKeying(module: LessonModule): Keying | undefined {
	const path = `/src/content/modules/${module.module.id}/keying.yaml`;
	const text = texts[path];
	if (text === undefined) return undefined;
	const parsed = parseKeying(path.slice(1), text, module);
	if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
	return parsed.keying;
}
