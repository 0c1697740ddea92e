import { checkModule } from '#lib/core/authoring/check-module.ts';
import { LessonModule } from '#lib/core/schema/module.ts';
import { parseContent } from './parse-content.ts';

/** A module that may be published, or one sentence per problem: `file: path: what to do`. */
export type ParsedModule = { module: LessonModule } | { problems: string[] };

/** Reads the text of a module file. Never throws on what an author wrote. */
export function parseModule(file: string, text: string): ParsedModule {
	const parsed = parseContent(file, text, { schema: LessonModule, check: checkModule });
	return 'problems' in parsed ? parsed : { module: parsed.content };
}
