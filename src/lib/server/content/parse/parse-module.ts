import { LineCounter, parseDocument } from 'yaml';
import { checkModule } from '#lib/core/authoring/check-module.ts';
import { LessonModule } from '#lib/core/schema/module.ts';
import { explainIssues } from './explain-issues.ts';

/** A module that may be published, or one sentence per problem: `file: path: what to do`. */
export type ParsedModule = { module: LessonModule } | { problems: string[] };

/**
 * Reads the text of a module file: YAML 1.2, then the schema, then the rules of the build.
 * Never throws on what an author wrote; `file` only names the file in the sentences.
 */
export function parseModule(file: string, text: string): ParsedModule {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		version: '1.2',
		strict: true,
		uniqueKeys: true,
		prettyErrors: false,
		lineCounter: lines
	});
	const faults = [...document.errors, ...document.warnings];
	if (faults.length > 0) {
		return {
			problems: faults.map(({ message, pos }) => {
				const { line, col } = lines.linePos(pos[0]);
				return `${file}: line ${line}, column ${col}: ${sentence(message)}`;
			})
		};
	}
	const raw: unknown = document.toJS();
	const parsed = LessonModule.safeParse(raw);
	const problems = parsed.success
		? checkModule(parsed.data)
		: explainIssues(parsed.error.issues, raw);
	if (parsed.success && problems.length === 0) return { module: parsed.data };
	return {
		problems: problems.map(({ path, message }) => `${file}: ${path || 'the file'}: ${message}`)
	};
}

function sentence(message: string): string {
	const line = message.split('\n')[0] ?? message;
	return /[.!?]$/.test(line) ? line : `${line}.`;
}
