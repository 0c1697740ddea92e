import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { bankRuleFamilies } from '#lib/core/authoring/bank/check-bank.ts';
import { formRules } from '#lib/core/authoring/bank/forms.ts';
import { ruleFamilies } from '#lib/core/authoring/check-module.ts';
import { fieldTables } from '#lib/core/authoring/field-tables.ts';
import { fillSections, ruleList } from '#lib/core/authoring/readme-sections.ts';
import { Misconception } from '#lib/core/schema/vocabulary.ts';
import {
	bankJsonSchema,
	moduleJsonSchema,
	secondLookJsonSchema
} from '#lib/server/content/json-schema.ts';

/** The author’s handbook, from the root of the project. */
export const README = 'src/content/README.md';

const Messages = z.record(z.string(), z.string());

/** The README with its generated parts as the schema, the rules and the messages have them now. */
export async function renderReadme(root: string): Promise<string> {
	const path = join(root, README);
	const filled = fillSections(readFileSync(path, 'utf8'), {
		fields: fieldTables(moduleJsonSchema()),
		misconceptions: misconceptionTable(root),
		rules: ruleList(ruleFamilies),
		'form-rules': formRules.map(({ rule }) => `- ${rule}`).join('\n'),
		'bank-fields': bankFields(),
		'bank-rules': ruleList(bankRuleFamilies),
		'second-look-fields': fieldTables(secondLookJsonSchema())
	});
	return format(filled, { ...(await resolveConfig(path)), filepath: path });
}

/** Sources have the fields that they have in a module, so their table stands there. */
function bankFields(): string {
	const { properties, ...schema } = bankJsonSchema();
	const sources = { type: 'array', minItems: 1, description: 'as in a module' } as const;
	return fieldTables({ ...schema, properties: { ...properties, sources } });
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
