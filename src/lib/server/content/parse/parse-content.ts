import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from '#lib/core/authoring/problem.ts';
import { explainIssues } from './explain-issues.ts';

/** How one kind of content file is read. */
interface Kind<T> {
	schema: z.ZodType<T>;
	/** The rules of the build that the schema cannot say. */
	check: (content: T) => Problem[];
}

/**
 * Reads the text of a content file: YAML 1.2, then the schema, then the rules of the build. Gives the content, or one
 * sentence per problem: `file: path: what to do`. Never throws on what an author wrote; `file` only names the file.
 */
export function parseContent<T>(
	file: string,
	text: string,
	{ schema, check }: Kind<T>
): { content: T } | { problems: string[] } {
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
	const parsed = schema.safeParse(raw);
	const problems = parsed.success ? check(parsed.data) : explainIssues(parsed.error.issues, raw);
	if (parsed.success && problems.length === 0) return { content: parsed.data };
	return {
		problems: problems.map(({ path, message }) => `${file}: ${path || 'the file'}: ${message}`)
	};
}

function sentence(message: string): string {
	const line = message.split('\n')[0] ?? message;
	return /[.!?]$/.test(line) ? line : `${line}.`;
}
