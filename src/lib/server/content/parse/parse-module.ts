import { checkForms } from '#lib/core/authoring/bank/forms.ts';
import { checkModule } from '#lib/core/authoring/check-module.ts';
import { withForms } from '#lib/core/bank/with-forms.ts';
import type { Bank } from '#lib/core/schema/bank.ts';
import { LessonModule } from '#lib/core/schema/module.ts';
import { parseContent } from './parse-content.ts';

/** A module that may be published, or one sentence per problem: `file: path: what to do`. */
export type ParsedModule = { module: LessonModule } | { problems: string[] };

/**
 * Reads the text of a module file and adds the items of the bank that its steps name. Never throws on what an author wrote.
 * Without a bank, as where it is broken, a step that names one of its items is a problem.
 */
export function parseModule(file: string, text: string, bank?: Bank): ParsedModule {
	const whole = (module: LessonModule) => (bank ? withForms(module, bank) : module);
	const parsed = parseContent(file, text, {
		schema: LessonModule,
		check: (module) => [
			...checkModule(whole(module)),
			...(bank ? checkForms({ module, bank }) : [])
		]
	});
	return 'problems' in parsed ? parsed : { module: whole(parsed.content) };
}
