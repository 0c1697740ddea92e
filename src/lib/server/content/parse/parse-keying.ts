import { keyingSlips } from '#lib/core/keying/compare.ts';
import { Keying } from '#lib/core/schema/keying.ts';
import type { LessonModule } from '#lib/core/schema/module.ts';
import { parseContent } from './parse-content.ts';

/** Reads the keying of a second person, YAML or the JSON that the browser saves, against its module. */
export function parseKeying(
	file: string,
	text: string,
	module: LessonModule
): { keying: Keying } | { problems: string[] } {
	const check = (keying: Keying) =>
		keyingSlips(module, keying).map((slip) => {
			const at = slip.indexOf(': ');
			return { path: slip.slice(0, at), message: slip.slice(at + 2) };
		});
	const parsed = parseContent(file, text, { schema: Keying, check });
	return 'problems' in parsed ? parsed : { keying: parsed.content };
}
