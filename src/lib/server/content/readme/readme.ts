import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { fieldTables } from '#lib/core/authoring/field-tables.ts';
import { fillSections, ruleList } from '#lib/core/authoring/readme-sections.ts';
import { Misconception } from '#lib/core/schema/vocabulary.ts';
import { moduleJsonSchema } from '#lib/server/content/json-schema.ts';

/** The author’s handbook, from the root of the project. */
export const README = 'src/content/README.md';

const Messages = z.record(z.string(), z.string());

/** The README with its generated parts as the schema, the rules and the messages have them now. */
export async function renderReadme(root: string): Promise<string> {
	const path = join(root, README);
	const filled = fillSections(readFileSync(path, 'utf8'), {
		fields: fieldTables(moduleJsonSchema()),
		misconceptions: misconceptionTable(root),
		rules: ruleList()
	});
	return format(filled, { ...(await resolveConfig(path)), filepath: path });
}

function misconceptionTable(root: string): string {
	const path = join(root, 'src/lib/i18n/messages/en.json');
	const messages = Messages.parse(JSON.parse(readFileSync(path, 'utf8')));
	const rows = Misconception.options.map((id) => {
		const key = `misconception_${id.replaceAll('-', '_')}`;
		return `| \`${id}\` | ${messages[key] ?? ''} | ${messages[`${key}_note`] ?? ''} |`;
	});
	return ['| id | the wrong idea | what is so | ', '| --- | --- | --- |', ...rows].join('\n');
}
